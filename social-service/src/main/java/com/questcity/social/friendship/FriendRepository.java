package com.questcity.social.friendship;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

@ApplicationScoped
class FriendRepository {

    private static final String PAGE =
            """
            SELECT friend_id, since
            FROM friendship
            WHERE user_id = $1 AND friend_id > $2
            ORDER BY friend_id
            LIMIT $3
            """;

    private final Pool pool;

    FriendRepository(Pool pool) {
        this.pool = pool;
    }

    Uni<List<FriendView>> page(UUID userId, UUID after, int rows) {
        return pool.preparedQuery(PAGE)
                .execute(Tuple.of(userId, after, rows))
                .map(found ->
                        StreamSupport.stream(found.spliterator(), false)
                                .map(FriendView::of)
                                .toList());
    }
}

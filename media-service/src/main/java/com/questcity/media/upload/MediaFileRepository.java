package com.questcity.media.upload;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

@ApplicationScoped
class MediaFileRepository {

    private static final String PAGE =
            """
            SELECT id, context, state, original_name, created_at
            FROM media_file
            WHERE owner_id = $1 AND id > $2
            ORDER BY id
            LIMIT $3
            """;

    private final Pool pool;

    MediaFileRepository(Pool pool) {
        this.pool = pool;
    }

    Uni<List<MediaFileView>> page(UUID userId, UUID after, int rows) {
        return pool.preparedQuery(PAGE)
                .execute(Tuple.of(userId, after, rows))
                .map(found ->
                        StreamSupport.stream(found.spliterator(), false)
                                .map(MediaFileView::of)
                                .toList());
    }
}

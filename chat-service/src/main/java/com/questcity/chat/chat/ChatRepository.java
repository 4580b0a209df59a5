package com.questcity.chat.chat;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

@ApplicationScoped
class ChatRepository {

    private static final String PAGE =
            """
            SELECT c.id, c.kind, c.title, c.created_at
            FROM chat_member m
            JOIN chat c ON c.id = m.chat_id
            WHERE m.user_id = $1 AND c.id > $2
            ORDER BY m.chat_id
            LIMIT $3
            """;

    private final Pool pool;

    ChatRepository(Pool pool) {
        this.pool = pool;
    }

    Uni<List<ChatView>> page(UUID userId, UUID after, int rows) {
        return pool.preparedQuery(PAGE)
                .execute(Tuple.of(userId, after, rows))
                .map(found ->
                        StreamSupport.stream(found.spliterator(), false)
                                .map(ChatView::of)
                                .toList());
    }
}

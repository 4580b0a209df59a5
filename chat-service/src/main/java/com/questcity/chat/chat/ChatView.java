package com.questcity.chat.chat;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A chat in the list of its member. */
public record ChatView(UUID id, String kind, @Nullable String title, Instant createdAt) {

    static ChatView of(Row row) {
        return new ChatView(
                row.getUUID("id"),
                row.getString("kind"),
                row.getString("title"),
                row.getOffsetDateTime("created_at").toInstant());
    }
}

package com.questcity.media.upload;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;

/** A file in the list of its owner. */
public record MediaFileView(
        UUID id, String context, String state, String originalName, Instant createdAt) {

    static MediaFileView of(Row row) {
        return new MediaFileView(
                row.getUUID("id"),
                row.getString("context"),
                row.getString("state"),
                row.getString("original_name"),
                row.getOffsetDateTime("created_at").toInstant());
    }
}

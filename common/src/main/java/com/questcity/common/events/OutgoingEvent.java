package com.questcity.common.events;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;

/** An event that a relay has taken to send it to one consumer, for the attempt of this number. */
record OutgoingEvent(
        UUID id,
        String type,
        String subject,
        long version,
        Instant time,
        String data,
        int attempt) {

    static OutgoingEvent of(Row row) {
        return new OutgoingEvent(
                row.getUUID("id"),
                row.getString("type"),
                row.getString("subject"),
                row.getLong("version"),
                row.getOffsetDateTime("time").toInstant(),
                row.getString("data"),
                row.getInteger("attempts"));
    }
}

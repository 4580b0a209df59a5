package com.questcity.social.friendship;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;

/** A friend in the list of a user. */
public record FriendView(UUID friendId, Instant since) {

    static FriendView of(Row row) {
        return new FriendView(row.getUUID("friend_id"), row.getOffsetDateTime("since").toInstant());
    }
}

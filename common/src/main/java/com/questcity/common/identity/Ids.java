package com.questcity.common.identity;

import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** Makes UUIDv7: unique without a database, and sorted by time so that indexes grow at one end. */
public final class Ids {

    private Ids() {}

    public static UUID next() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }
}

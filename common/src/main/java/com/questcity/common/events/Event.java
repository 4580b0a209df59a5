package com.questcity.common.events;

import com.questcity.common.identity.Ids;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What happened ("UserLocked") to the subject, an aggregate's id. The version is the aggregate's
 * own: a consumer of state ignores an older one. It has 32 bits, as CloudEvents knows no longer
 * integer. Data is a record.
 */
public record Event(UUID id, String type, String subject, long version, Object data) {

    private static final Pattern NAME = Pattern.compile("[A-Z][A-Za-z]+");
    private static final int LONGEST_SUBJECT = 255;

    public Event {
        require(NAME.matcher(type).matches(), "no name of an event: " + type);
        require(!subject.isBlank() && subject.length() <= LONGEST_SUBJECT, "no subject");
        require(version >= 0 && version <= Integer.MAX_VALUE, "no version: " + version);
        require(data.getClass().isRecord(), "event data must be a record");
    }

    public Event(String type, String subject, long version, Object data) {
        this(Ids.next(), type, subject, version, data);
    }

    private static void require(boolean holds, String refusal) {
        if (!holds) {
            throw new IllegalArgumentException(refusal);
        }
    }
}

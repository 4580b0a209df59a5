package com.questcity.common.events;

import java.util.UUID;

/** Every service erases or anonymises what it holds about the user; the subject is the user too. */
public record UserDeleted(UUID userId) {

    public static final String TYPE = "UserDeleted";
    public static final String PRODUCER = "auth";
}

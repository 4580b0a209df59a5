package com.questcity.common.events;

import java.time.Instant;
import java.util.UUID;

/** An event as its consumer sees it. */
public record ReceivedEvent<T>(UUID id, String subject, long version, Instant time, T data) {}

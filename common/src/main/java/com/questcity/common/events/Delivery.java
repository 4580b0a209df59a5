package com.questcity.common.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a consumer is with an event; a time once it has acknowledged, so once the effect is
 * there.
 */
public record Delivery(String consumer, int attempts, @Nullable Instant deliveredAt) {}

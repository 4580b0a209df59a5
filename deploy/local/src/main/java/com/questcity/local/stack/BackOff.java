package com.questcity.local.stack;

import java.time.Duration;
import java.time.Instant;

/**
 * How long to wait before a crashed service is started again: longer each time, anew after a good
 * while.
 */
final class BackOff {

    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration GOOD_WHILE = Duration.ofMinutes(1);

    private Instant lastStart = Instant.MIN;
    private Duration wait = FIRST;

    void started() {
        var now = Instant.now();
        if (lastStart.isBefore(now.minus(GOOD_WHILE))) {
            wait = FIRST;
        } else {
            wait = wait.multipliedBy(2).compareTo(LONGEST) > 0 ? LONGEST : wait.multipliedBy(2);
        }
        lastStart = now;
    }

    boolean isOver() {
        return lastStart.plus(wait).isBefore(Instant.now());
    }
}

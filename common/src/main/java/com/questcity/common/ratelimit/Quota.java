package com.questcity.common.ratelimit;

import java.time.Duration;

/**
 * So many calls at once, which come back one by one over the time. Kept as one moment for each key
 * (GCRA): when all used calls will be back. A call moves it by the interval; it is refused when
 * that would be further away than the burst.
 */
record Quota(String name, int calls, Duration within) {

    Quota {
        if (calls < 1 || within.toMillis() < calls) {
            throw new IllegalArgumentException(
                    "questcity.limits.%s must allow 1 or more calls, within 1 ms a call or more"
                            .formatted(name));
        }
    }

    long intervalMicros() {
        return within.toNanos() / 1_000 / calls;
    }

    long burstMicros() {
        return intervalMicros() * calls;
    }
}

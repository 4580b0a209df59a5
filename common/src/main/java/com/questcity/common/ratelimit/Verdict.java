package com.questcity.common.ratelimit;

import java.util.Map;

/** Whether a call is within its quota, and what the caller may know about the rest. */
record Verdict(Quota quota, boolean admitted, long remaining, long resetMicros, long retryMicros) {

    private static final long MICROS = 1_000_000;

    /** For a moment (see {@link Quota}) as it would be after the call. */
    static Verdict of(Quota quota, long nowMicros, long fullAgainAt) {
        var ahead = fullAgainAt - nowMicros;
        var room = quota.burstMicros() - ahead;
        return room < 0
                ? new Verdict(quota, false, 0, ahead - quota.intervalMicros(), -room)
                : new Verdict(quota, true, room / quota.intervalMicros(), ahead, 0);
    }

    /** RateLimit-Policy and RateLimit of draft-ietf-httpapi-ratelimit-headers. */
    Map<String, String> headers() {
        return Map.of(
                "RateLimit-Policy",
                "\"%s\";q=%d;w=%d"
                        .formatted(
                                quota.name(),
                                quota.calls(),
                                Math.max(1, quota.within().toSeconds())),
                "RateLimit",
                "\"%s\";r=%d;t=%d".formatted(quota.name(), remaining, seconds(resetMicros)));
    }

    long retryAfterSeconds() {
        return Math.max(1, seconds(retryMicros));
    }

    // Rounded up: who waits as long as told is admitted.
    private static long seconds(long micros) {
        return Math.ceilDiv(micros, MICROS);
    }
}

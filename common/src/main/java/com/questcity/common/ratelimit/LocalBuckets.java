package com.questcity.common.ratelimit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/**
 * What this replica alone has counted. It counts always, so that it knows who was busy at the
 * moment when Redis goes away. Bounded: what is asked for least is forgotten first.
 */
@ApplicationScoped
class LocalBuckets {

    private static final int KEYS_KEPT = 50_000;

    private final Cache<String, Long> fullAgainAt =
            Caffeine.newBuilder().maximumSize(KEYS_KEPT).build();
    private final Clock clock;

    LocalBuckets(Clock clock) {
        this.clock = clock;
    }

    Verdict take(Quota quota, String bucket) {
        var now = now();
        var verdict = new Verdict[1];
        fullAgainAt
                .asMap()
                .compute(
                        bucket,
                        (key, at) -> {
                            var next = Math.max(at == null ? 0 : at, now) + quota.intervalMicros();
                            verdict[0] = Verdict.of(quota, now, next);
                            return verdict[0].admitted() ? Long.valueOf(next) : at;
                        });
        return verdict[0];
    }

    void giveBack(Quota quota, String bucket) {
        fullAgainAt.asMap().computeIfPresent(bucket, (key, at) -> at - quota.intervalMicros());
    }

    void forget(String bucket) {
        fullAgainAt.invalidate(bucket);
    }

    private long now() {
        return ChronoUnit.MICROS.between(java.time.Instant.EPOCH, clock.instant());
    }
}

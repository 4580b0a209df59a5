package com.questcity.common.ratelimit;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Vetoed;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Admits everybody, and writes down what was asked of it. */
@Vetoed
public class FakeLimits extends RateLimiter {

    private final List<String> log;
    private final Set<String> usedUp = new HashSet<>();

    @SuppressWarnings("NullAway") // nothing of the real one is called
    public FakeLimits(List<String> log) {
        super(Map::of, null, null, new SimpleMeterRegistry());
        this.log = log;
    }

    /** From now on nothing of this limit is left. */
    public void refuse(String limit) {
        usedUp.add(limit);
    }

    @Override
    public Uni<Void> take(String limit, String key) {
        if (usedUp.contains(limit)) {
            var quota = new Quota(limit, 1, Duration.ofMinutes(1));
            return Uni.createFrom()
                    .failure(() -> new TooManyRequests(new Verdict(quota, false, 0, 1, 1)));
        }
        return note("take", limit, key);
    }

    @Override
    public Uni<Void> giveBack(String limit, String key) {
        return note("giveBack", limit, key);
    }

    @Override
    public Uni<Void> forget(String limit, String key) {
        return note("forget", limit, key);
    }

    private Uni<Void> note(String what, String limit, String key) {
        return Uni.createFrom()
                .voidItem()
                .invoke(() -> log.add((what + " " + limit + " " + key).strip()));
    }
}

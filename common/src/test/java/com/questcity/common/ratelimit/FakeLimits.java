package com.questcity.common.ratelimit;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Vetoed;
import java.util.List;
import java.util.Map;

/** Admits everybody, and writes down what was asked of it. */
@Vetoed
public class FakeLimits extends RateLimiter {

    private final List<String> log;

    @SuppressWarnings("NullAway") // nothing of the real one is called
    public FakeLimits(List<String> log) {
        super(Map::of, null, null, new SimpleMeterRegistry());
        this.log = log;
    }

    @Override
    public Uni<Void> take(String limit, String key) {
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

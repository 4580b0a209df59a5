package com.questcity.common.resilience;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Vetoed;
import java.util.List;

/** Wakes nobody, and writes down that it should have. */
@Vetoed
public class FakeWake extends RevocationWake {

    private final List<String> log;

    @SuppressWarnings("NullAway") // nothing of the real one is called
    public FakeWake(List<String> log) {
        super(null, null, null);
        this.log = log;
    }

    @Override
    public Uni<Void> announce() {
        return Uni.createFrom().voidItem().invoke(() -> log.add("announce"));
    }
}

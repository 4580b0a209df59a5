package com.questcity.common.identity;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Vetoed;
import java.time.Clock;
import java.util.List;

/** Knows no key, and writes down when it was to ask for them. */
@Vetoed
public class FakePublicKeys extends PublicKeys {

    private final List<String> log;

    public FakePublicKeys(IdentityConfig config, List<String> log) {
        super(() -> Uni.createFrom().item("{\"keys\":[]}"), config, Clock.systemUTC());
        this.log = log;
    }

    @Override
    public Uni<Void> refresh() {
        return Uni.createFrom().voidItem().invoke(() -> log.add("refresh"));
    }
}

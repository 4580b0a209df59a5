package com.questcity.auth.token;

import com.questcity.common.identity.RevocationSource;
import com.questcity.common.identity.Revoked;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The revocations that still matter: a token that is older than these has ended by itself. */
@ApplicationScoped
class StoredRevocations implements RevocationSource {

    private static final Duration MARGIN = Duration.ofMinutes(5);

    private final RevocationRepository stored;
    private final Clock clock;
    private final Duration kept;

    StoredRevocations(RevocationRepository stored, Clock clock, TokenConfig config) {
        this.stored = stored;
        this.clock = clock;
        this.kept = config.lifetime().plus(MARGIN);
    }

    @Override
    public Uni<Optional<Revoked>> newerThan(String tag) {
        var since = oldest();
        return stored.tag(since)
                .chain(now ->
                        now.equals(tag)
                                ? Uni.createFrom().item(Optional.empty())
                                : stored.since(since).map(Optional::of));
    }

    /** Answers how many revocations mattered no more. */
    Uni<Integer> forgetOld() {
        return stored.deleteUntil(oldest());
    }

    private Instant oldest() {
        return clock.instant().minus(kept);
    }
}

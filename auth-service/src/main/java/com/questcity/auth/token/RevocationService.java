package com.questcity.auth.token;

import com.questcity.common.resilience.RevocationWake;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Ends access tokens before their time, on every service within three seconds. It writes in the
 * caller's transaction, so a token ends exactly when the change that ends it commits; after the
 * commit the caller announces it.
 */
@ApplicationScoped
public class RevocationService {

    private final RevocationRepository stored;
    private final RevocationWake wake;
    private final Clock clock;

    RevocationService(RevocationRepository stored, RevocationWake wake, Clock clock) {
        this.stored = stored;
        this.wake = wake;
        this.clock = clock;
    }

    public Uni<Void> endSession(UUID sessionId) {
        return endSessions(List.of(sessionId));
    }

    public Uni<Void> endSessions(Collection<UUID> sessionIds) {
        return sessionIds.isEmpty()
                ? Uni.createFrom().voidItem()
                : stored.addSessions(sessionIds, clock.instant());
    }

    /** Ends the account's tokens whose version is lower. */
    public Uni<Void> requireVersion(UUID accountId, int smallestValid) {
        return stored.addVersion(accountId, smallestValid, clock.instant());
    }

    /** Wakes the services, to be called after the commit; never fails, as they poll anyway. */
    public Uni<Void> announce() {
        return wake.announce();
    }
}

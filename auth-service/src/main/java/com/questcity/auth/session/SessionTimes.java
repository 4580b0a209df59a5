package com.questcity.auth.session;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/** Now, and what is still recent. */
@ApplicationScoped
class SessionTimes {

    private final Clock clock;
    private final SessionConfig config;

    SessionTimes(Clock clock, SessionConfig config) {
        this.clock = clock;
        this.config = config;
    }

    Instant now() {
        return clock.instant();
    }

    boolean isWithinGrace(Instant rotatedAt) {
        return clock.instant().isBefore(rotatedAt.plus(config.grace()));
    }
}

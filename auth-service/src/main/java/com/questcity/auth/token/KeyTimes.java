package com.questcity.auth.token;

import com.questcity.common.identity.IdentityConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** When a new key starts to sign, and when the one before it has no good token left. */
@ApplicationScoped
class KeyTimes {

    private static final Duration MARGIN = Duration.ofMinutes(1);

    private final Clock clock;
    private final Duration notice;
    private final Duration lastTokens;

    KeyTimes(Clock clock, TokenConfig tokens, IdentityConfig identity) {
        this.clock = clock;
        this.notice = tokens.publishBeforeSigning();
        this.lastTokens = tokens.lifetime().plus(identity.clockSkew()).plus(MARGIN);
    }

    Instant now() {
        return clock.instant();
    }

    Instant signsFrom(Instant made) {
        return made.plus(notice);
    }

    Instant retires(SigningKey successor) {
        return successor.signsFrom().plus(lastTokens);
    }
}

package com.questcity.common.identity;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** The token by which this service calls the internal operations of the others. */
@ApplicationScoped
public class ServiceTokens {

    private final Clock clock;
    private final Uni<String> bearer;

    private volatile Instant renewal = Instant.MIN;

    ServiceTokens(ServiceTokenSource source, Clock clock) {
        this.clock = clock;
        this.bearer =
                Uni.createFrom()
                        .deferred(source::fresh)
                        .map(this::keep)
                        .memoize()
                        .until(() -> !clock.instant().isBefore(renewal));
    }

    /** The value of an Authorization header; asked for once for all who wait for it. */
    public Uni<String> bearer() {
        return bearer;
    }

    // Renewed when a fifth of its life is left, so that no token ends on its way.
    private String keep(ServiceToken token) {
        renewal =
                clock.instant()
                        .plus(Duration.ofSeconds(token.expiresIn()).multipliedBy(4).dividedBy(5));
        return token.tokenType() + " " + token.accessToken();
    }
}

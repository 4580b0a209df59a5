package com.questcity.common.identity;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** The token by which this service calls the internal operations of the others. */
@ApplicationScoped
public class ServiceTokens {

    private final ServiceTokenSource source;
    private final Clock clock;

    private Uni<String> current = Uni.createFrom().nothing();
    private Instant renewal = Instant.MIN;

    ServiceTokens(ServiceTokenSource source, Clock clock) {
        this.source = source;
        this.clock = clock;
    }

    // Tests of a part may do without; a service would only look well and be deaf to revocations.
    void demandProof(@Observes StartupEvent event) {
        if (LaunchMode.current() != LaunchMode.TEST) {
            source.check();
        }
    }

    /** The value of an Authorization header; asked for once for all who wait for it. */
    public Uni<String> bearer() {
        return Uni.createFrom().deferred(this::current);
    }

    /** For who was refused with it: the next call gets another one. */
    public synchronized void forget() {
        renewal = Instant.MIN;
    }

    private synchronized Uni<String> current() {
        if (!clock.instant().isBefore(renewal)) {
            renewal = Instant.MAX;
            current =
                    Uni.createFrom()
                            .deferred(source::fresh)
                            .map(this::keep)
                            .onFailure()
                            .invoke(this::forget)
                            .memoize()
                            .indefinitely();
        }
        return current;
    }

    // Renewed when a fifth of its life is left, so that no token ends on its way.
    private synchronized String keep(ServiceToken token) {
        var life = Duration.ofSeconds(token.expiresIn());
        renewal = clock.instant().plus(life.multipliedBy(4).dividedBy(5));
        return token.tokenType() + " " + token.accessToken();
    }
}

package com.questcity.common.resilience;

import com.questcity.common.problem.ConnectionLoss;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.faulttolerance.api.Guard;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.jboss.logging.Logger;

/** The guards that every service has, and the way to make more: one for each dependency. */
public class Guards {

    private static final Logger LOG = Logger.getLogger(Guards.class);
    private static final int FAILURES_IN_A_ROW = 3;
    private static final int PEER_CALLS = 20;
    private static final double PEER_FAILURES = 0.5;
    private static final int SUCCESSES_TO_CLOSE = 2;

    // No time-out here: PostgreSQL's own statement_timeout ends the work, not only the waiting.
    @Produces
    @Singleton
    @Identifier("database") Guard database() {
        return withBreaker("database", Duration.ofSeconds(1)).build();
    }

    /** For what Redis only speeds up or wakes: without it the caller goes on. */
    @Produces
    @Singleton
    @Identifier("redis") Guard redis() {
        return withBreaker("redis", Duration.ofSeconds(2)).build();
    }

    /**
     * A guard that gives up after the time-out and, after three lost connections in a row, refuses
     * at once for the delay.
     */
    public static Guard breaker(String name, Duration delay, Duration timeout) {
        return withBreaker(name, delay)
                .withTimeout()
                .duration(timeout.toMillis(), ChronoUnit.MILLIS)
                .done()
                .build();
    }

    /** The guard of another service: half of twenty calls failing opens it for five seconds. */
    public static Guard peer(String name) {
        return Guard.create()
                .withDescription(name)
                .withCircuitBreaker()
                .name(name)
                .when(Guards::isAway)
                .requestVolumeThreshold(PEER_CALLS)
                .failureRatio(PEER_FAILURES)
                .delay(5, ChronoUnit.SECONDS)
                .onStateChange(state -> LOG.warnf("changed breaker name=%s state=%s", name, state))
                .done()
                .build();
    }

    // A peer that refuses has answered, and so is not away.
    private static boolean isAway(Throwable failure) {
        return !(failure instanceof WebApplicationException answer)
                || answer.getResponse().getStatus() >= 500;
    }

    private static Guard.Builder withBreaker(String name, Duration delay) {
        return Guard.create()
                .withDescription(name)
                .withCircuitBreaker()
                .name(name)
                .when(ConnectionLoss::causes)
                .requestVolumeThreshold(FAILURES_IN_A_ROW)
                .failureRatio(1.0)
                .delay(delay.toMillis(), ChronoUnit.MILLIS)
                .successThreshold(SUCCESSES_TO_CLOSE)
                .onStateChange(state -> LOG.warnf("changed breaker name=%s state=%s", name, state))
                .done();
    }
}

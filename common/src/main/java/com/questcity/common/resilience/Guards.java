package com.questcity.common.resilience;

import com.questcity.common.problem.ConnectionLoss;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.faulttolerance.api.Guard;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.jboss.logging.Logger;

/** The guards that every service has; see deploy/docs/adr for the figures. */
class Guards {

    private static final Logger LOG = Logger.getLogger(Guards.class);
    private static final int FAILURES_IN_A_ROW = 3;
    private static final int SUCCESSES_TO_CLOSE = 2;

    // No time-out here: PostgreSQL's own statement_timeout ends the work, not only the waiting.
    @Produces
    @Singleton
    @Identifier("database") Guard database() {
        return breaker("database", Duration.ofSeconds(1));
    }

    @Produces
    @Singleton
    @Identifier("redis") Guard redis() {
        return breaker("redis", Duration.ofSeconds(2));
    }

    private static Guard breaker(String name, Duration delay) {
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
                .done()
                .build();
    }
}

package com.questcity.common.resilience;

import io.smallrye.faulttolerance.api.CircuitBreakerState;
import java.time.Instant;

/** The state of a circuit breaker and since when; counts how often it opened. */
record BreakerRecord(CircuitBreakerState state, long openedTotal, Instant since) {

    static BreakerRecord closedSince(Instant start) {
        return new BreakerRecord(CircuitBreakerState.CLOSED, 0, start);
    }

    BreakerRecord changed(CircuitBreakerState to, Instant at) {
        var opened = to == CircuitBreakerState.OPEN ? 1 : 0;
        return new BreakerRecord(to, openedTotal + opened, at);
    }
}

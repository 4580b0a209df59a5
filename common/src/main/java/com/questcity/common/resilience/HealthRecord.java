package com.questcity.common.resilience;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the checks of one dependency showed so far, on this replica. Immutable: each check makes a
 * new one.
 */
record HealthRecord(
        @Nullable Instant lastCheck,
        HealthStatus status,
        Duration latency,
        int consecutiveFailures,
        long checks,
        long successes) {

    /** Nothing is known before the first check, and nobody is called ill on suspicion. */
    static final HealthRecord UNCHECKED =
            new HealthRecord(null, HealthStatus.HEALTHY, Duration.ZERO, 0, 0, 0);

    HealthRecord answered(HealthStatus told, Instant at, Duration took) {
        return new HealthRecord(at, told, took, 0, checks + 1, successes + 1);
    }

    HealthRecord failed(Instant at, Duration took) {
        return new HealthRecord(
                at, HealthStatus.UNHEALTHY, took, consecutiveFailures + 1, checks + 1, successes);
    }

    /** The share of checks that succeeded since this replica started; 1 before the first. */
    double availability() {
        return checks == 0 ? 1.0 : (double) successes / checks;
    }
}

package com.questcity.common.resilience;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One dependency in the Health API, as this replica (instance) sees it. */
public record ServiceHealthView(
        String name,
        HealthStatus status,
        BreakerView circuitBreaker,
        @Nullable Instant lastCheck,
        double latencyMs,
        int consecutiveFailures,
        double availability,
        String instance) {

    /** The same under another name, as the platform names the parts of a service. */
    public ServiceHealthView named(String other) {
        return new ServiceHealthView(
                other,
                status,
                circuitBreaker,
                lastCheck,
                latencyMs,
                consecutiveFailures,
                availability,
                instance);
    }

    /** The breaker of the dependency; state is closed, half_open or open. */
    public record BreakerView(String state, long openedTotal, Instant since) {

        static BreakerView of(BreakerRecord breaker) {
            return new BreakerView(
                    breaker.state().name().toLowerCase(Locale.ROOT),
                    breaker.openedTotal(),
                    breaker.since());
        }
    }
}

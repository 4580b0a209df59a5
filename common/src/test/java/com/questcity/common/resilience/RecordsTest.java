package com.questcity.common.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.faulttolerance.api.CircuitBreakerState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordsTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    @Test
    void availabilityIsTheShareOfGoodChecks() {
        var record =
                HealthRecord.UNCHECKED
                        .answered(HealthStatus.HEALTHY, NOW, Duration.ZERO)
                        .failed(NOW, Duration.ZERO)
                        .failed(NOW, Duration.ZERO)
                        .answered(HealthStatus.HEALTHY, NOW, Duration.ZERO);

        assertThat(record.availability()).isEqualTo(0.5);
        assertThat(record.consecutiveFailures()).isZero();
        assertThat(HealthRecord.UNCHECKED.availability()).isEqualTo(1.0);
    }

    @Test
    void aBreakerCountsItsOpenings() {
        var breaker =
                BreakerRecord.closedSince(Instant.EPOCH)
                        .changed(CircuitBreakerState.OPEN, NOW)
                        .changed(CircuitBreakerState.HALF_OPEN, NOW)
                        .changed(CircuitBreakerState.OPEN, NOW);

        assertThat(breaker.openedTotal()).isEqualTo(2);
        assertThat(breaker.since()).isEqualTo(NOW);
    }

    @Test
    void aViewCountsTheParts() {
        var view =
                HealthView.of(
                        HealthStatus.DEGRADED,
                        NOW,
                        List.of(HealthStatus.HEALTHY, HealthStatus.DEGRADED, HealthStatus.HEALTHY));

        assertThat(view.services()).isEqualTo(new HealthView.Counts(3, 2, 1, 0));
        assertThat(view.status().label()).isEqualTo("degraded");
        assertThat(HealthStatus.of("unhealthy")).isEqualTo(HealthStatus.UNHEALTHY);
    }
}

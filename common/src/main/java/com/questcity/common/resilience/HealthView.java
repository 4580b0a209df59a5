package com.questcity.common.resilience;

import java.time.Instant;
import java.util.Collection;

/** The health of a service, or of the whole platform, in one look. */
public record HealthView(HealthStatus status, Instant timestamp, Counts services, String message) {

    /** How many parts are in which state. */
    public record Counts(int total, int healthy, int degraded, int unhealthy) {

        static Counts of(Collection<HealthStatus> parts) {
            return new Counts(
                    parts.size(),
                    count(parts, HealthStatus.HEALTHY),
                    count(parts, HealthStatus.DEGRADED),
                    count(parts, HealthStatus.UNHEALTHY));
        }

        private static int count(Collection<HealthStatus> parts, HealthStatus wanted) {
            return (int) parts.stream().filter(wanted::equals).count();
        }
    }

    public static HealthView of(HealthStatus status, Instant at, Collection<HealthStatus> parts) {
        var message =
                switch (status) {
                    case HEALTHY -> "Everything works.";
                    case DEGRADED -> "Some functions are limited.";
                    case UNHEALTHY -> "The service can't do its work.";
                };
        return new HealthView(status, at, Counts.of(parts), message);
    }
}

package com.questcity.common.resilience;

import io.smallrye.mutiny.Uni;

/**
 * Something outside the process that may fail. Its name is also the name of its guard's circuit
 * breaker, where it has one. A bean of this type appears in the Health API.
 */
public interface Dependency {

    String name();

    /** Whether the service is unhealthy, rather than degraded, without it. */
    boolean required();

    /**
     * Whether it is a service of ours, with a health of its own: then it is the platform's part,
     * not ours.
     */
    default boolean peer() {
        return false;
    }

    /** A cheap question to the dependency; fails when it is away. */
    Uni<HealthStatus> check();
}

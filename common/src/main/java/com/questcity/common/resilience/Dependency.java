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

    /** A cheap question to the dependency; fails when it is away. */
    Uni<Void> check();
}

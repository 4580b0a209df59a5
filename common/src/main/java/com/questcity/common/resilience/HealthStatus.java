package com.questcity.common.resilience;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How well a service or a dependency is; ordered from good to bad. */
public enum HealthStatus {
    HEALTHY,
    DEGRADED,
    UNHEALTHY;

    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}

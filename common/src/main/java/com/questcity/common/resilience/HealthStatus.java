package com.questcity.common.resilience;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How well a service or a dependency is; ordered from good to bad. */
public enum HealthStatus {
    HEALTHY,
    DEGRADED,
    UNHEALTHY;

    @JsonCreator
    static HealthStatus of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }

    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}

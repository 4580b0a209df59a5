package com.questcity.common.identity;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** A replica without public keys would refuse everybody, so it takes no traffic. */
@Readiness
@ApplicationScoped
class PublicKeysReadiness implements HealthCheck {

    private final PublicKeys keys;

    PublicKeysReadiness(PublicKeys keys) {
        this.keys = keys;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("public-keys").status(keys.loaded()).build();
    }
}

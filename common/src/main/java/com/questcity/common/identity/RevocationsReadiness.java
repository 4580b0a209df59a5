package com.questcity.common.identity;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** A replica that knows no revocations yet must not decide who may come in. */
@Readiness
@ApplicationScoped
class RevocationsReadiness implements HealthCheck {

    private final Revocations revocations;

    RevocationsReadiness(Revocations revocations) {
        this.revocations = revocations;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("revocations").status(revocations.loaded()).build();
    }
}

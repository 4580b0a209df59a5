package com.questcity.auth.admin;

import com.questcity.common.identity.CurrentUser;
import com.questcity.common.resilience.DetailedHealthView;
import com.questcity.common.resilience.HealthService;
import com.questcity.common.resilience.HealthView;
import com.questcity.common.resilience.ResetView;
import com.questcity.common.resilience.ServiceHealthView;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Answers for the platform: itself for what it checks, the peer for the peer's own dependencies.
 */
@ApplicationScoped
class PlatformHealthService {

    private static final String OWN = "auth";

    private final HealthService own;
    private final Peers peers;
    private final CurrentUser caller;

    PlatformHealthService(HealthService own, Peers peers, CurrentUser caller) {
        this.own = own;
        this.peers = peers;
        this.caller = caller;
    }

    HealthView health() {
        return own.platform();
    }

    HealthView alive() {
        return own.alive();
    }

    /** The peers by their context, this service's own dependencies as {@code auth.<dependency>}. */
    DetailedHealthView detailed() {
        var parts = own.detailed().dependencies().stream().map(this::platformName).toList();
        return new DetailedHealthView(own.platform(), parts);
    }

    Uni<ServiceHealthView> service(String name) {
        var part = PartName.parse(name);
        if (part.context().equals(OWN)) {
            return Uni.createFrom().item(() -> ownPart(part));
        }
        var peer = peers.require(part.context());
        return part.isDependency()
                ? peer.service(part.dependency())
                : Uni.createFrom().item(() -> own.service(name));
    }

    Uni<ResetView> reset(String name, String authorization) {
        var part = PartName.parse(name);
        if (part.context().equals(OWN)) {
            return own.reset(part.dependency(), caller.id()).map(view -> view.named(name));
        }
        var peer = peers.require(part.context());
        return part.isDependency()
                ? peer.reset(part.dependency(), authorization)
                : own.reset(name, caller.id());
    }

    private ServiceHealthView ownPart(PartName part) {
        return part.isDependency()
                ? own.service(part.dependency()).named(OWN + "." + part.dependency())
                : own.itself(OWN);
    }

    private ServiceHealthView platformName(ServiceHealthView view) {
        return peers.find(view.name()).isPresent() ? view : view.named(OWN + "." + view.name());
    }
}

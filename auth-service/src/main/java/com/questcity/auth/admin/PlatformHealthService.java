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

    private static final String OWN = "auth.";

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

    DetailedHealthView detailed() {
        return new DetailedHealthView(own.platform(), own.detailed().dependencies());
    }

    Uni<ServiceHealthView> service(String name) {
        var part = PartName.parse(name);
        return peers.find(part.context())
                .filter(peer -> part.isDependency())
                .map(peer -> peer.service(part.dependency()))
                .orElseGet(() -> Uni.createFrom().item(() -> own.service(local(name))));
    }

    Uni<ResetView> reset(String name, String authorization) {
        var part = PartName.parse(name);
        return peers.find(part.context())
                .filter(peer -> part.isDependency())
                .map(peer -> peer.reset(part.dependency(), authorization))
                .orElseGet(() -> own.reset(local(name), caller.id()));
    }

    private static String local(String name) {
        return name.startsWith(OWN) ? name.substring(OWN.length()) : name;
    }
}

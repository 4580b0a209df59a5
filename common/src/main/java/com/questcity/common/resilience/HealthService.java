package com.questcity.common.resilience;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** The health of this service as the Health API tells it. */
@ApplicationScoped
public class HealthService {

    private static final Logger LOG = Logger.getLogger(HealthService.class);

    private final HealthRegistry registry;
    private final ResetBroadcast resets;
    private final Clock clock;
    private final String instance;
    private final Instant started;

    HealthService(
            HealthRegistry registry,
            ResetBroadcast resets,
            Clock clock,
            @ConfigProperty(name = "questcity.instance") String instance) {
        this.registry = registry;
        this.resets = resets;
        this.clock = clock;
        this.instance = instance;
        this.started = clock.instant();
    }

    public HealthView health() {
        var parts = statuses(false);
        return HealthView.of(worst(parts), clock.instant(), parts);
    }

    /**
     * The whole platform: this service, which everybody needs, and its peers, which limit it at
     * most.
     */
    public HealthView platform() {
        var own = worst(statuses(false));
        var peers = statuses(true);
        var limited = worst(peers) == HealthStatus.HEALTHY ? own : HealthStatus.DEGRADED;
        var parts = Stream.concat(Stream.of(own), peers.stream()).toList();
        var whole = own == HealthStatus.UNHEALTHY ? own : limited;
        return HealthView.of(whole, clock.instant(), parts);
    }

    /** The process answers; says nothing of its dependencies. */
    public HealthView alive() {
        return HealthView.of(HealthStatus.HEALTHY, clock.instant(), List.of());
    }

    public DetailedHealthView detailed() {
        return new DetailedHealthView(health(), all());
    }

    public ServiceHealthView service(String name) {
        return view(registry.require(name));
    }

    /** This service as a part of the platform: nothing is between it and itself. */
    public ServiceHealthView itself(String name) {
        var now = clock.instant();
        var closed = ServiceHealthView.BreakerView.of(BreakerRecord.closedSince(started));
        return new ServiceHealthView(name, health().status(), closed, now, 0, 0, 1, instance);
    }

    /** Closes the breaker on every replica; the state before it is this replica's. */
    public Uni<ResetView> reset(String name, UUID operator) {
        var dependency = registry.require(name);
        var before = registry.breaker(name).state().name().toLowerCase(Locale.ROOT);
        LOG.infof("reset breaker name=%s before=%s operator=%s", name, before, operator);
        return resets.send(dependency)
                .call(() -> registry.check(dependency))
                .map(replicas -> new ResetView(name, before, replicas, instance));
    }

    private List<HealthStatus> statuses(boolean peers) {
        return registry.dependencies().stream()
                .filter(dependency -> dependency.peer() == peers)
                .map(registry::status)
                .toList();
    }

    private static HealthStatus worst(List<HealthStatus> parts) {
        return parts.stream().max(HealthStatus::compareTo).orElse(HealthStatus.HEALTHY);
    }

    private List<ServiceHealthView> all() {
        return registry.dependencies().stream().map(this::view).toList();
    }

    private ServiceHealthView view(Dependency dependency) {
        var checks = registry.record(dependency.name());
        return new ServiceHealthView(
                dependency.name(),
                registry.status(dependency),
                ServiceHealthView.BreakerView.of(registry.breaker(dependency.name())),
                checks.lastCheck(),
                checks.latency().toNanos() / 1e6,
                checks.consecutiveFailures(),
                checks.availability(),
                instance);
    }
}

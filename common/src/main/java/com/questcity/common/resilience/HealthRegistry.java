package com.questcity.common.resilience;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.arc.ClientProxy;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import io.smallrye.faulttolerance.api.CircuitBreakerState;
import io.smallrye.faulttolerance.api.Guard;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** Checks every dependency of this replica every few seconds and remembers what it saw. */
@ApplicationScoped
class HealthRegistry {

    private static final Logger LOG = Logger.getLogger(HealthRegistry.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final List<Dependency> dependencies;
    private final CircuitBreakerMaintenance breakers;
    private final MeterRegistry metrics;
    private final Clock clock;

    private final Map<String, HealthRecord> checks = new ConcurrentHashMap<>();
    private final Map<String, BreakerRecord> states = new ConcurrentHashMap<>();

    HealthRegistry(
            @All List<Dependency> dependencies,
            @All List<Guard> guards,
            CircuitBreakerMaintenance breakers,
            MeterRegistry metrics,
            Clock clock) {
        this.dependencies = dependencies;
        // A breaker is known by its name only once its guard was made, and beans are made late.
        guards.forEach(ClientProxy::unwrap);
        this.breakers = breakers;
        this.metrics = metrics;
        this.clock = clock;
    }

    void watch(@Observes StartupEvent event) {
        for (var dependency : dependencies) {
            var name = dependency.name();
            checks.put(name, HealthRecord.UNCHECKED);
            states.put(name, BreakerRecord.closedSince(clock.instant()));
            Gauge.builder(
                            "questcity.dependency.up",
                            () -> record(name).status() == HealthStatus.UNHEALTHY ? 0 : 1)
                    .tag("dependency", name)
                    .register(metrics);
            Gauge.builder(
                            "questcity.breaker.open",
                            () -> state(name) == CircuitBreakerState.OPEN ? 1 : 0)
                    .tag("dependency", name)
                    .register(metrics);
            breakers.onStateChange(
                    name,
                    to ->
                            states.computeIfPresent(
                                    name, (n, was) -> was.changed(to, clock.instant())));
        }
    }

    List<Dependency> dependencies() {
        return dependencies;
    }

    Dependency require(String name) {
        return dependencies.stream()
                .filter(dependency -> dependency.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new UnknownDependency(name));
    }

    HealthRecord record(String name) {
        return checks.getOrDefault(name, HealthRecord.UNCHECKED);
    }

    BreakerRecord breaker(String name) {
        return states.getOrDefault(name, BreakerRecord.closedSince(clock.instant()));
    }

    HealthStatus status(Dependency dependency) {
        var told = record(dependency.name()).status();
        var away =
                told == HealthStatus.UNHEALTHY
                        || state(dependency.name()) == CircuitBreakerState.OPEN;
        if (!away) {
            return told;
        }
        return dependency.required() ? HealthStatus.UNHEALTHY : HealthStatus.DEGRADED;
    }

    /** Closes the breaker on this replica; answers the state before. */
    CircuitBreakerState reset(Dependency dependency) {
        var before = state(dependency.name());
        breakers.reset(dependency.name());
        return before;
    }

    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> checkAll() {
        return Multi.createFrom()
                .iterable(dependencies)
                .onItem()
                .transformToUniAndMerge(this::check)
                .toUni()
                .replaceWithVoid();
    }

    Uni<Void> check(Dependency dependency) {
        var started = clock.instant();
        return Uni.createFrom()
                .deferred(dependency::check)
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .onFailure()
                .invoke(cause ->
                        LOG.debugf("failed check name=%s cause=%s", dependency.name(), cause))
                .onFailure()
                .recoverWithItem(HealthStatus.UNHEALTHY)
                .invoke(told -> remember(dependency.name(), started, told))
                .replaceWithVoid();
    }

    private void remember(String name, Instant started, HealthStatus told) {
        var now = clock.instant();
        var took = Duration.between(started, now);
        var was = record(name);
        var failed = told == HealthStatus.UNHEALTHY;
        checks.put(name, failed ? was.failed(now, took) : was.answered(told, now, took));
        if (was.status() != told) {
            LOG.warnf("changed dependency name=%s status=%s", name, told.label());
        }
    }

    private CircuitBreakerState state(String name) {
        return breaker(name).state();
    }
}

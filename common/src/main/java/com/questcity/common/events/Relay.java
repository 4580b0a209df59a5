package com.questcity.common.events;

import com.questcity.common.resilience.Guards;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Carries events from the outbox to their consumers, on every replica: rows are taken under SKIP
 * LOCKED, and a dead replica's are sent again when their lease ends. Nothing is sent within a
 * transaction.
 */
@ApplicationScoped
class Relay {

    private static final Logger LOG = Logger.getLogger(Relay.class);

    private final OutboxRepository outbox;
    private final EventSender sender;
    private final EventsConfig config;
    private final MeterRegistry metrics;
    private final boolean enabled;

    private final List<Cancellable> running = new ArrayList<>();
    private final Map<String, AtomicLong> pending;

    Relay(
            OutboxRepository outbox,
            EventSender sender,
            EventsConfig config,
            MeterRegistry metrics,
            @ConfigProperty(name = "questcity.jobs.enabled", defaultValue = "true")
                    boolean enabled) {
        this.outbox = outbox;
        this.sender = sender;
        this.config = config;
        this.metrics = metrics;
        this.enabled = enabled;
        this.pending =
                config.consumers().values().stream()
                        .flatMap(Collection::stream)
                        .distinct()
                        .collect(Collectors.toMap(Function.identity(), name -> new AtomicLong()));
    }

    void start(@Observes StartupEvent event) {
        if (!enabled) {
            return;
        }
        pending.forEach(this::measure);
        pending.keySet().stream().map(this::lane).map(this::keepRunning).forEach(running::add);
        LOG.infof("started relay consumers=%s", pending.keySet());
    }

    void stop(@Observes ShutdownEvent event) {
        running.forEach(Cancellable::cancel);
    }

    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> count() {
        if (pending.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return outbox.pending().invoke(this::keep).onFailure().recoverWithNull().replaceWithVoid();
    }

    private Lane lane(String consumer) {
        var guard = Guards.peer("events-" + consumer);
        return new Lane(consumer, outbox, sender.to(consumer), guard, metrics);
    }

    // By hand, as the scheduler knows nothing below a second; a tick during a round is dropped.
    private Cancellable keepRunning(Lane lane) {
        return Multi.createFrom()
                .ticks()
                .every(config.pollEvery())
                .onOverflow()
                .drop()
                .onItem()
                .transformToUniAndConcatenate(tick -> round(lane))
                .subscribe()
                .with(done -> {}, failure -> LOG.error("a relay's lane has ended", failure));
    }

    // Without the database there is nothing to send: its own health tells of it.
    private static Uni<Void> round(Lane lane) {
        return lane.run()
                .onFailure()
                .invoke(cause -> LOG.debugf("failed round cause=%s", cause))
                .onFailure()
                .recoverWithNull();
    }

    private void measure(String consumer, AtomicLong count) {
        Gauge.builder("questcity.outbox.pending", count, AtomicLong::get)
                .tag("consumer", consumer)
                .register(metrics);
    }

    private void keep(Map<String, Long> counts) {
        pending.forEach((consumer, count) -> count.set(counts.getOrDefault(consumer, 0L)));
    }
}

package com.questcity.common.events;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.faulttolerance.api.Guard;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.util.TypeLiteral;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response.Status.Family;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * The way of events to one consumer: its own guard, its own bound of events under way, its own
 * pace. What goes wrong here holds up no other lane.
 */
class Lane {

    private static final Logger LOG = Logger.getLogger(Lane.class);

    private static final int BATCH = 16;
    // Below the lease, with the time for a new token.
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int LONGEST_WAIT = 60;
    private static final int TELLS_AT = 5;

    private final String consumer;
    private final OutboxRepository outbox;
    private final Function<OutgoingEvent, Uni<RestResponse<Void>>> post;
    private final Guard guard;
    private final MeterRegistry metrics;

    private volatile boolean away;

    Lane(
            String consumer,
            OutboxRepository outbox,
            Function<OutgoingEvent, Uni<RestResponse<Void>>> post,
            Guard guard,
            MeterRegistry metrics) {
        this.consumer = consumer;
        this.outbox = outbox;
        this.post = post;
        this.guard = guard;
        this.metrics = metrics;
    }

    /**
     * Sends what is due, batch after batch while all goes well. Fails when the database is away.
     */
    Uni<Void> run() {
        return Uni.createFrom()
                .deferred(this::batch)
                .repeat()
                .whilst(delivered -> delivered == BATCH)
                .onItem()
                .ignoreAsUni();
    }

    // To a consumer that is away one event is enough to learn that it is back.
    private Uni<Long> batch() {
        return outbox.claim(consumer, away ? 1 : BATCH)
                .onItem()
                .transformToMulti(Multi.createFrom()::iterable)
                .onItem()
                .transformToUniAndMerge(this::deliver)
                .select()
                .where(delivered -> delivered)
                .collect()
                .with(Collectors.counting());
    }

    private Uni<Boolean> deliver(OutgoingEvent event) {
        return guard.get(() -> send(event), new TypeLiteral<Uni<Void>>() {})
                .chain(() -> acknowledged(event))
                .replaceWith(true)
                .onFailure()
                .recoverWithUni(cause -> putOff(event, cause).replaceWith(false));
    }

    private Uni<Void> send(OutgoingEvent event) {
        return post.apply(event)
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .invoke(Lane::requireAcknowledged)
                .replaceWithVoid();
    }

    private static void requireAcknowledged(RestResponse<Void> answer) {
        if (answer.getStatusInfo().getFamily() != Family.SUCCESSFUL) {
            throw new WebApplicationException(answer.getStatus());
        }
    }

    private Uni<Void> acknowledged(OutgoingEvent event) {
        away = false;
        count("delivered");
        return outbox.delivered(event.id(), consumer);
    }

    private Uni<Void> putOff(OutgoingEvent event, Throwable cause) {
        if (cause instanceof CircuitBreakerOpenException) {
            return outbox.postponed(event.id(), consumer);
        }
        var refused = isRefusal(cause);
        away = !refused;
        count(refused ? "refused" : "failed");
        if (event.attempt() == TELLS_AT) {
            LOG.warnf(
                    "could not deliver event type=%s id=%s consumer=%s attempts=%d cause=%s",
                    event.type(), event.id(), consumer, event.attempt(), cause);
        }
        return outbox.failed(event.id(), consumer, pause(event.attempt()), cause.toString());
    }

    private static boolean isRefusal(Throwable cause) {
        return cause instanceof WebApplicationException answer
                && answer.getResponse().getStatus() < 500;
    }

    /**
     * 1 s after the first attempt, doubling to a minute; up to a half less, so that crowds part.
     */
    static Duration pause(int attempt) {
        var seconds = Math.min(LONGEST_WAIT, Math.scalb(1.0, Math.min(attempt, 10) - 1));
        var millis = seconds * ThreadLocalRandom.current().nextDouble(500, 1_000);
        return Duration.ofMillis((long) millis);
    }

    private void count(String outcome) {
        metrics.counter("questcity.outbox.deliveries", "consumer", consumer, "outcome", outcome)
                .increment();
    }
}

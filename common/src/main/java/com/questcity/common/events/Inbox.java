package com.questcity.common.events;

import io.quarkus.arc.All;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.faulttolerance.api.ApplyGuard;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Gives each event one effect: the receipt, the version of the state and what the consumers change
 * are one transaction. A parallel repeat waits at the receipt's row, and then has none to write.
 */
@ApplicationScoped
class Inbox {

    private final InboxRepository receipts;
    private final EventData data;
    private final List<EventConsumer<?>> consumers;

    Inbox(InboxRepository receipts, EventData data, @All List<EventConsumer<?>> consumers) {
        this.receipts = receipts;
        this.data = data;
        this.consumers = consumers;
    }

    /** Fails for a type without a consumer, and for data that a consumer can't read. */
    @ApplyGuard("database")
    @WithTransaction
    Uni<Void> receive(CloudEvent event) {
        var takers = takers(event);
        var work = takers.stream().<Work<?>>map(taker -> Work.of(taker, data, event)).toList();
        return receipts.add(event.id())
                .chain(isNew -> isNew ? consume(event, work) : Uni.createFrom().voidItem());
    }

    private List<EventConsumer<?>> takers(CloudEvent event) {
        var takers =
                consumers.stream()
                        .filter(taker -> CloudEvent.type(taker.type()).equals(event.type()))
                        .filter(taker -> CloudEvent.source(taker.producer()).equals(event.source()))
                        .toList();
        if (takers.isEmpty()) {
            throw new UnknownEvent();
        }
        return takers;
    }

    private Uni<Void> consume(CloudEvent event, List<Work<?>> work) {
        var kinds = work.stream().map(Work::state).flatMap(Optional::stream).distinct().toList();
        return Multi.createFrom()
                .iterable(kinds)
                .onItem()
                .transformToUniAndConcatenate(
                        kind -> receipts.advance(kind, event).map(isNewer -> isNewer ? kind : ""))
                .collect()
                .asSet()
                .chain(newer -> run(work, newer));
    }

    // One after the other: a session is one chain.
    private static Uni<Void> run(List<Work<?>> work, Set<String> newer) {
        return Multi.createFrom()
                .iterable(work)
                .select()
                .where(task -> task.state().map(newer::contains).orElse(true))
                .onItem()
                .transformToUniAndConcatenate(Work::run)
                .onItem()
                .ignoreAsUni();
    }

    /** A consumer and the event that it is to act on. */
    private record Work<T>(EventConsumer<T> consumer, ReceivedEvent<T> event) {

        static <T> Work<T> of(EventConsumer<T> consumer, EventData data, CloudEvent event) {
            return new Work<>(
                    consumer,
                    new ReceivedEvent<>(
                            event.id(),
                            event.subject(),
                            event.version(),
                            event.time(),
                            data.read(event, consumer.data())));
        }

        Optional<String> state() {
            return consumer.state();
        }

        Uni<Void> run() {
            return consumer.consume(event);
        }
    }
}

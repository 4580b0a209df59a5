package com.questcity.common.events;

import io.smallrye.mutiny.Uni;
import java.util.Optional;

/**
 * Acts on events of one type. Beans of this type are found by themselves; several may share a type.
 * Data may lack nothing that the record asks for, and may hold more.
 */
public interface EventConsumer<T> {

    String type();

    /** The service whose events these are; of the same name by anybody else they are unknown. */
    String producer();

    Class<T> data();

    /**
     * Runs once for an event, in the transaction that remembers its receipt: its changes go over
     * that session, and it calls nobody. A failure undoes both, and the event comes again.
     */
    Uni<Void> consume(ReceivedEvent<T> event);

    /**
     * The kind of state that the event tells ("user-lock"): of one subject, events that are not
     * newer than the newest seen of the kind are acknowledged and ignored. Versions of one kind
     * come from one aggregate.
     */
    default Optional<String> state() {
        return Optional.empty();
    }
}

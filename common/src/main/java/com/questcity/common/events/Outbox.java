package com.questcity.common.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Tells other services what happened: the event's rows are written over the very connection of the
 * change, so that both commit or neither does. The relay takes it from there.
 */
@ApplicationScoped
public class Outbox {

    private static final String INSERT =
            """
            WITH event AS (
                INSERT INTO outbox_event (id, type, subject, version, time, data)
                VALUES (?1, ?2, ?3, ?4, now(), ?5)
                RETURNING id)
            INSERT INTO outbox_delivery (event_id, consumer, attempts, next_attempt_at)
            SELECT event.id, told.consumer, 0, now()
            FROM event, string_to_table(?6, ',') AS told (consumer)
            """;

    private final OutboxRepository stored;
    private final EventsConfig config;
    private final ObjectMapper json;

    Outbox(OutboxRepository stored, EventsConfig config, ObjectMapper json) {
        this.stored = stored;
        this.config = config;
        this.json = json;
    }

    /**
     * To be called within a {@code @WithTransaction} chain. Each consumer that the configuration
     * names for the type has the event within about a second of the commit, or when it is back.
     */
    public Uni<Void> publish(Event event) {
        var consumers = config.consumers().getOrDefault(event.type(), List.of());
        return Panache.getSession()
                .invoke(Outbox::requireTransaction)
                .chain(session ->
                        session.createNativeQuery(INSERT)
                                .setParameter(1, event.id())
                                .setParameter(2, event.type())
                                .setParameter(3, event.subject())
                                .setParameter(4, event.version())
                                .setParameter(5, text(event.data()))
                                .setParameter(6, String.join(",", consumers))
                                .executeUpdate())
                .replaceWithVoid();
    }

    /** Which consumer has acknowledged the event, and when: for as long as the event is kept. */
    public Uni<List<Delivery>> receipt(UUID eventId) {
        return stored.receipt(eventId);
    }

    private static void requireTransaction(Mutiny.Session session) {
        if (session.currentTransaction() == null) {
            throw new IllegalStateException(
                    "an event is published within its change's transaction");
        }
    }

    private String text(Object data) {
        try {
            return json.writeValueAsString(data);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("event data must be plain JSON", e);
        }
    }
}

package com.questcity.common.events;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Over the session of the consumers' transaction. */
@ApplicationScoped
class InboxRepository {

    private static final String ADD =
            """
            INSERT INTO inbox_event (event_id, received_at) VALUES (?1, now())
            ON CONFLICT DO NOTHING
            """;

    private static final String ADVANCE =
            """
            INSERT INTO inbox_state (kind, subject, version) VALUES (?1, ?2, ?3)
            ON CONFLICT (kind, subject) DO UPDATE SET version = excluded.version
            WHERE inbox_state.version < excluded.version
            """;

    /** False when it was there before: also when a parallel receipt has just been committed. */
    Uni<Boolean> add(UUID eventId) {
        return Panache.getSession()
                .chain(session ->
                        session.createNativeQuery(ADD).setParameter(1, eventId).executeUpdate())
                .map(rows -> rows == 1);
    }

    /**
     * False when the event is not newer than what is known; the row keeps parallel ones in turn.
     */
    Uni<Boolean> advance(String kind, CloudEvent event) {
        return Panache.getSession()
                .chain(session ->
                        session.createNativeQuery(ADVANCE)
                                .setParameter(1, kind)
                                .setParameter(2, event.subject())
                                .setParameter(3, (long) event.version())
                                .executeUpdate())
                .map(rows -> rows == 1);
    }
}

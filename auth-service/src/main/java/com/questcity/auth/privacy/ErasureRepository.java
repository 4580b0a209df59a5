package com.questcity.auth.privacy;

import com.questcity.auth.account.Account;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** What is personal outside of the account's own row, in the caller's transaction. */
@ApplicationScoped
class ErasureRepository {

    private static final List<String> BY_ID =
            List.of(
                    "DELETE FROM totp WHERE account_id = ?1",
                    "DELETE FROM known_device WHERE account_id = ?1",
                    "DELETE FROM unlock_request WHERE account_id = ?1",
                    "DELETE FROM account_export WHERE account_id = ?1",
                    "DELETE FROM verification_code WHERE account_id = ?1",
                    "UPDATE audit_event SET ip = '' WHERE actor_id = ?1",
                    """
                    UPDATE audit_event SET before = NULL, after = NULL,
                           ip = CASE WHEN actor_id IS NULL THEN '' ELSE ip END
                     WHERE target_id = ?1
                    """);
    private static final String RECORD =
            "INSERT INTO erasure (account_id, event_id, erased_at) VALUES (?1, ?2, ?3)";
    private static final String EVENT = "SELECT event_id FROM erasure WHERE account_id = ?1";

    Uni<Void> eraseAround(Account account) {
        return BY_ID.stream()
                .reduce(
                        Uni.createFrom().voidItem(),
                        (before, sql) -> before.chain(() -> execute(sql, account.id())),
                        (one, other) -> one.chain(() -> other));
    }

    Uni<Void> record(UUID accountId, UUID eventId, Instant now) {
        return execute(RECORD, accountId, eventId, now.atOffset(ZoneOffset.UTC));
    }

    /** The event that told the other services; null when nothing was erased. */
    Uni<UUID> event(UUID accountId) {
        return Panache.getSession()
                .chain(session ->
                        session.createNativeQuery(EVENT, UUID.class)
                                .setParameter(1, accountId)
                                .getSingleResultOrNull());
    }

    private static Uni<Void> execute(String sql, Object... values) {
        return Panache.getSession()
                .chain(session -> {
                    var query = session.createNativeQuery(sql);
                    for (int i = 0; i < values.length; i++) {
                        query.setParameter(i + 1, values[i]);
                    }
                    return query.executeUpdate();
                })
                .replaceWithVoid();
    }
}

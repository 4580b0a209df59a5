package com.questcity.auth.session;

import com.questcity.auth.account.Account;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where accounts were logged in from before: addresses of live sessions, and devices. */
@ApplicationScoped
class KnownPlaces {

    private static final String ADDRESS =
            """
            SELECT EXISTS (SELECT FROM session WHERE account_id = ?1 AND ip = ?2 AND ends_at > ?3)
            """;
    // Two columns in one statement: whether this device is new, and whether it is the first one.
    private static final String REMEMBER =
            """
            WITH others AS (SELECT count(*) AS before FROM known_device WHERE account_id = ?1),
                 met AS (
                     INSERT INTO known_device (account_id, fingerprint, last_seen_at)
                     VALUES (?1, ?2, ?3)
                     ON CONFLICT (account_id, fingerprint) DO UPDATE SET last_seen_at = excluded.last_seen_at
                     RETURNING (xmax = 0) AS is_new)
            SELECT met.is_new AND others.before > 0 FROM met, others
            """;

    private final Clock clock;

    KnownPlaces(Clock clock) {
        this.clock = clock;
    }

    /** Asked for no account too, so that this takes as long. */
    Uni<Boolean> isKnown(@Nullable Account account, Device device) {
        var id = account == null ? new UUID(0, 0) : account.id();
        return Panache.getSession()
                .chain(session ->
                        session.createNativeQuery(ADDRESS, Boolean.class)
                                .setParameter(1, id)
                                .setParameter(2, device.ip())
                                .setParameter(3, clock.instant().atOffset(ZoneOffset.UTC))
                                .getSingleResult());
    }

    /** Whether the account was used from other devices before, but never from this one. */
    Uni<Boolean> remember(UUID accountId, Device device) {
        return Panache.getSession()
                .chain(session ->
                        session.createNativeQuery(REMEMBER, Boolean.class)
                                .setParameter(1, accountId)
                                .setParameter(2, device.fingerprint())
                                .setParameter(3, clock.instant().atOffset(ZoneOffset.UTC))
                                .getSingleResult());
    }
}

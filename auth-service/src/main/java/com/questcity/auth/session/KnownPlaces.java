package com.questcity.auth.session;

import com.questcity.auth.account.Account;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** From which devices and networks accounts were used before. */
@ApplicationScoped
class KnownPlaces {

    private static final Duration REMEMBERED = Duration.ofDays(90);

    private static final String HOME =
            """
            SELECT EXISTS (SELECT FROM known_device
                            WHERE account_id = ?1 AND network = ?2 AND last_seen_at > ?3)
            """;
    private static final String REMEMBER =
            """
            WITH others AS (SELECT EXISTS (SELECT FROM known_device WHERE account_id = ?1) AS any),
                 met AS (
                     INSERT INTO known_device (account_id, fingerprint, network, last_seen_at)
                     VALUES (?1, ?2, ?3, ?4)
                     ON CONFLICT (account_id, fingerprint) DO UPDATE
                        SET last_seen_at = excluded.last_seen_at, network = excluded.network
                     RETURNING (xmax = 0) AS is_new)
            SELECT met.is_new AND others.any FROM met, others
            """;
    private static final String FORGET = "DELETE FROM known_device WHERE last_seen_at <= ?1";

    private final Clock clock;

    KnownPlaces(Clock clock) {
        this.clock = clock;
    }

    /** Asked for no account too, so that this takes as long. */
    Uni<Boolean> isHome(@Nullable Account account, Device device) {
        var id = account == null ? new UUID(0, 0) : account.id();
        return Panache.getSession()
                .chain(session ->
                        session.createNativeQuery(HOME, Boolean.class)
                                .setParameter(1, id)
                                .setParameter(2, device.network())
                                .setParameter(3, oldest())
                                .getSingleResult());
    }

    /** Whether the account was used from other devices before, but never from this one. */
    Uni<Boolean> remember(UUID accountId, Device device) {
        return Panache.getSession()
                .chain(session ->
                        session.createNativeQuery(REMEMBER, Boolean.class)
                                .setParameter(1, accountId)
                                .setParameter(2, device.fingerprint())
                                .setParameter(3, device.network())
                                .setParameter(4, clock.instant().atOffset(ZoneOffset.UTC))
                                .getSingleResult());
    }

    Uni<Integer> forgetOld() {
        return Panache.getSession()
                .chain(session ->
                        session.createNativeQuery(FORGET)
                                .setParameter(1, oldest())
                                .executeUpdate());
    }

    private OffsetDateTime oldest() {
        return clock.instant().minus(REMEMBERED).atOffset(ZoneOffset.UTC);
    }
}

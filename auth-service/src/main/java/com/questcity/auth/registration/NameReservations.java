package com.questcity.auth.registration;

import com.questcity.auth.account.UsernameTaken;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;

/** Names that are held for a while without an account, in the caller's transaction. */
@ApplicationScoped
class NameReservations {

    private static final String HELD =
            """
            SELECT EXISTS (SELECT FROM username_reservation WHERE username = lower(?1) AND until > ?2)
            """;
    // Taken by whoever is first: of two at once, the second changes no row.
    private static final String RESERVE =
            """
            INSERT INTO username_reservation (username, until) VALUES (lower(?1), ?3)
            ON CONFLICT (username) DO UPDATE SET until = excluded.until
             WHERE username_reservation.until <= ?2
            """;
    private static final String DELETE = "DELETE FROM username_reservation WHERE until <= ?1";

    Uni<Boolean> isHeld(String username, Instant now) {
        return Panache.getSession()
                .chain(session ->
                        session.createNativeQuery(HELD, Boolean.class)
                                .setParameter(1, username)
                                .setParameter(2, now.atOffset(ZoneOffset.UTC))
                                .getSingleResult());
    }

    /** Holds a name, as an account of that name would; fails when it is held already. */
    Uni<Void> reserve(String username, Instant now, Instant until) {
        return Panache.getSession()
                .chain(session ->
                        session.createNativeQuery(RESERVE)
                                .setParameter(1, username)
                                .setParameter(2, now.atOffset(ZoneOffset.UTC))
                                .setParameter(3, until.atOffset(ZoneOffset.UTC))
                                .executeUpdate())
                .invoke(rows -> UsernameTaken.when(rows == 0))
                .replaceWithVoid();
    }

    Uni<Void> deleteEnded(Instant now) {
        return Panache.getSession()
                .chain(session ->
                        session.createNativeQuery(DELETE)
                                .setParameter(1, now.atOffset(ZoneOffset.UTC))
                                .executeUpdate())
                .replaceWithVoid();
    }
}

package com.questcity.auth.account;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

@ApplicationScoped
class AccountRepository implements PanacheRepositoryBase<Account, UUID> {

    private static final String TAKEN =
            """
            SELECT EXISTS (SELECT FROM account WHERE lower(username) = lower(?1))
                OR EXISTS (SELECT FROM username_reservation WHERE username = lower(?1) AND until > ?2)
            """;
    // Taken by whoever is first: of two at once, the second changes no row.
    private static final String RESERVE =
            """
            INSERT INTO username_reservation (username, until) VALUES (lower(?1), ?3)
            ON CONFLICT (username) DO UPDATE SET until = excluded.until
             WHERE username_reservation.until <= ?2
            """;

    Uni<Account> require(UUID id) {
        return findById(id).onItem().ifNull().failWith(() -> new AccountNotFound(id));
    }

    /** Null when there is none. */
    Uni<Account> byEmail(String email) {
        return find("lower(email) = lower(?1)", email).firstResult();
    }

    /** By username or e-mail, as people log in with either; null when there is none. */
    Uni<Account> byLogin(String login) {
        var field = login.contains("@") ? "email" : "username";
        return find("lower(" + field + ") = lower(?1)", login).firstResult();
    }

    /** Fails when the name is an account's, or held (see {@link #reserve}). */
    Uni<Void> requireFree(String username, Instant now) {
        return getSession()
                .chain(session ->
                        session.createNativeQuery(TAKEN, Boolean.class)
                                .setParameter(1, username)
                                .setParameter(2, now.atOffset(ZoneOffset.UTC))
                                .getSingleResult())
                .invoke(taken -> {
                    if (taken) {
                        throw new UsernameTaken();
                    }
                })
                .replaceWithVoid();
    }

    /** Holds a name, as an account of that name would; fails when it is held already. */
    Uni<Void> reserve(String username, Instant now, Instant until) {
        return getSession()
                .chain(session ->
                        session.createNativeQuery(RESERVE)
                                .setParameter(1, username)
                                .setParameter(2, now.atOffset(ZoneOffset.UTC))
                                .setParameter(3, until.atOffset(ZoneOffset.UTC))
                                .executeUpdate())
                .invoke(rows -> refuseTaken(rows == 0))
                .replaceWithVoid();
    }

    /** At once, as a statement: a later insert in the same transaction finds the names free. */
    Uni<Void> remove(UUID id) {
        return delete("id", id).replaceWithVoid();
    }

    private static void refuseTaken(boolean taken) {
        if (taken) {
            throw new UsernameTaken();
        }
    }
}

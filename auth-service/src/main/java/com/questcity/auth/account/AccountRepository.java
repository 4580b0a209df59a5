package com.questcity.auth.account;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class AccountRepository implements PanacheRepositoryBase<Account, UUID> {

    // No JPA version: being seen is no change that an ETag or a parallel editor must hear of.
    private static final String SEEN = "UPDATE account SET last_seen_at = ?2 WHERE id = ?1";
    private static final String ADMINS = "SELECT pg_advisory_xact_lock(hashtext('admins'))::text";

    Uni<Account> require(UUID id) {
        return findById(id)
                .onItem()
                .transform(found -> found == null || found.isDeleted() ? null : found)
                .onItem()
                .ifNull()
                .failWith(() -> new AccountNotFound(id));
    }

    /** Locked until the end of the transaction. */
    Uni<Account> requireLocked(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE)
                .onItem()
                .transform(found -> found == null || found.isDeleted() ? null : found)
                .onItem()
                .ifNull()
                .failWith(() -> new AccountNotFound(id));
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

    Uni<Long> countByUsername(String username) {
        return count("lower(username) = lower(?1)", username);
    }

    /** At once, as a statement: a later insert in the same transaction finds the names free. */
    Uni<Void> remove(UUID id) {
        return delete("id", id).replaceWithVoid();
    }

    Uni<Void> seen(UUID id, Instant at) {
        return getSession()
                .chain(session ->
                        session.createNativeQuery(SEEN)
                                .setParameter(1, id)
                                .setParameter(2, at.atOffset(ZoneOffset.UTC))
                                .executeUpdate())
                .replaceWithVoid();
    }

    /** Active administrators; whoever asks is the only one to change them until he commits. */
    Uni<Long> countAdminsAlone() {
        return getSession()
                .chain(session -> session.createNativeQuery(ADMINS, String.class).getSingleResult())
                .chain(() -> count("role = ?1 and active and verified", Role.ADMIN));
    }

    /** Locks that ended and that nobody has opened yet. */
    Uni<List<UUID>> overdueLocks(Instant now, int most) {
        return find("select a.id from Account a where a.lock.lockedUntil <= ?1", now)
                .project(UUID.class)
                .page(0, most)
                .list();
    }
}

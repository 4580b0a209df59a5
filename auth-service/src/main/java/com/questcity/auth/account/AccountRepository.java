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
    private static final String PROVEN =
            "lower(email) = lower(?1) and verified and deletedAt is null";
    private static final String UNPROVEN = "not verified and deletedAt is null";
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

    /** Whoever has proven the address; null when nobody has. */
    Uni<Account> byEmail(String email) {
        return find(PROVEN, email).firstResult();
    }

    /**
     * By username, or by a proven e-mail; null when there is none. Neither has other letters than
     * ASCII, whose cases the database might fold into them.
     */
    Uni<Account> byLogin(String login) {
        if (!login.chars().allMatch(c -> c < 128)) {
            return Uni.createFrom().nullItem();
        }
        return login.contains("@")
                ? byEmail(login)
                : find("lower(username) = lower(?1) and deletedAt is null", login).firstResult();
    }

    Uni<Long> countByUsername(String username) {
        return count("lower(username) = lower(?1)", username);
    }

    Uni<Account> newestUnproven(String email) {
        return find(UNPROVEN + " and lower(email) = lower(?1) order by id desc", email)
                .firstResult();
    }

    /** Others registered the address, too, but this one has proven it. */
    Uni<Void> removeUnproven(String email, UUID except) {
        return delete(UNPROVEN + " and lower(email) = lower(?1) and id <> ?2", email, except)
                .replaceWithVoid();
    }

    Uni<Long> removeUnprovenBefore(Instant time) {
        return delete(UNPROVEN + " and createdAt < ?1", time);
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

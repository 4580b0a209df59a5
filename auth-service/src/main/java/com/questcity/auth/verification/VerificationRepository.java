package com.questcity.auth.verification;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class VerificationRepository implements PanacheRepositoryBase<VerificationCode, UUID> {

    private static final String LOCK =
            "SELECT pg_advisory_xact_lock(hashtextextended(?1, 0))::text";

    /**
     * The newest of its purpose, locked so that parallel guesses are counted one by one; or null.
     */
    Uni<VerificationCode> newest(UUID accountId, VerificationPurpose purpose) {
        return find("accountId = ?1 and purpose = ?2 order by requestedAt desc", accountId, purpose)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult();
    }

    /**
     * The newest of each account that asked for one to the address, the newest accounts first,
     * locked in that order.
     */
    Uni<List<VerificationCode>> newestByAddress(
            String email, VerificationPurpose purpose, int most) {
        return find(
                        "from VerificationCode v where lower(recipient) = lower(?1) and purpose = ?2 and requestedAt ="
                                + " (select max(o.requestedAt) from VerificationCode o where"
                                + " o.accountId = v.accountId and o.purpose = v.purpose) order by id desc",
                        email,
                        purpose)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .page(0, most)
                .list();
    }

    /** Parallel requests of one account wait for each other, until the transaction ends. */
    Uni<Void> oneAtATime(UUID accountId) {
        return getSession()
                .chain(session ->
                        session.createNativeQuery(LOCK, String.class)
                                .setParameter(1, "code:" + accountId)
                                .getSingleResult())
                .replaceWithVoid();
    }

    Uni<Void> forget(UUID accountId) {
        return delete("accountId", accountId).replaceWithVoid();
    }

    Uni<Integer> deleteBefore(Instant time) {
        return delete("requestedAt < ?1", time).map(Math::toIntExact);
    }
}

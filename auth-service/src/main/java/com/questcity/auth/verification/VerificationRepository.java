package com.questcity.auth.verification;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.UUID;

@ApplicationScoped
class VerificationRepository implements PanacheRepositoryBase<VerificationCode, UUID> {

    /**
     * The newest of its purpose, locked so that parallel guesses are counted one by one; or null.
     */
    Uni<VerificationCode> newest(UUID accountId, VerificationPurpose purpose) {
        return find("accountId = ?1 and purpose = ?2 order by requestedAt desc", accountId, purpose)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult();
    }

    Uni<Void> forget(UUID accountId) {
        return delete("accountId", accountId).replaceWithVoid();
    }

    Uni<Integer> deleteBefore(Instant time) {
        return delete("requestedAt < ?1", time).map(Math::toIntExact);
    }
}

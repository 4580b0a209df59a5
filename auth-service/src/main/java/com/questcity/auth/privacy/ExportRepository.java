package com.questcity.auth.privacy;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.UUID;

@ApplicationScoped
class ExportRepository implements PanacheRepositoryBase<AccountExport, UUID> {

    /** Null when none was asked for. */
    Uni<AccountExport> locked(UUID accountId) {
        return findById(accountId, LockModeType.PESSIMISTIC_WRITE);
    }

    Uni<Long> deleteBefore(Instant time) {
        return delete("requestedAt < ?1", time);
    }
}

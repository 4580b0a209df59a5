package com.questcity.auth.unlockrequest;

import com.questcity.auth.account.Account;
import com.questcity.common.paging.Filter;
import com.questcity.common.problem.ProblemException;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class UnlockRequestRepository implements PanacheRepositoryBase<UnlockRequest, UUID> {

    // Of parallel requests the first is kept, whatever the others say.
    private static final String ADD =
            """
            INSERT INTO unlock_request (id, account_id, reason, message, status, created_at, version)
            VALUES (?1, ?2, ?3, ?4, 'PENDING', ?5, 0)
            ON CONFLICT (account_id) WHERE status = 'PENDING' DO NOTHING
            """;

    Uni<Boolean> add(UnlockRequest request) {
        return getSession()
                .chain(session ->
                        session.createNativeQuery(ADD)
                                .setParameter(1, request.id())
                                .setParameter(2, request.accountId())
                                .setParameter(3, request.reason())
                                .setParameter(4, request.message())
                                .setParameter(
                                        5, request.createdAt().atOffset(java.time.ZoneOffset.UTC))
                                .executeUpdate())
                .map(rows -> rows > 0);
    }

    /** What was asked about a lock of before needs no decision any more. */
    Uni<Void> closeOlderThan(Account account) {
        var lock = account.lock();
        return lock == null
                ? Uni.createFrom().voidItem()
                : update(
                                "status = ?1 where accountId = ?2 and status = ?3 and createdAt < ?4",
                                UnlockRequest.Status.REJECTED,
                                account.id(),
                                UnlockRequest.Status.PENDING,
                                lock.at())
                        .replaceWithVoid();
    }

    Uni<List<UnlockRequest>> find(UnlockFilter asked, UUID before, int most) {
        var filter =
                new Filter()
                        .and("id < :before", "before", before)
                        .and("status = :status", "status", asked.status);
        return find(filter.where(), Sort.descending("id"), filter.parameters())
                .range(0, most - 1)
                .list();
    }

    Uni<UnlockRequest> require(UUID id) {
        return findById(id).onItem().ifNull().failWith(() -> missing(id));
    }

    Uni<UnlockRequest> requireLocked(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE)
                .onItem()
                .ifNull()
                .failWith(() -> missing(id));
    }

    Uni<List<Account>> users(List<UUID> ids) {
        return getSession()
                .chain(session ->
                        session.createQuery("from Account where id in ?1", Account.class)
                                .setParameter(1, ids)
                                .getResultList());
    }

    private static ProblemException missing(UUID id) {
        return new ProblemException(
                404, "unlock-request-not-found", "There is no unlock request " + id + ".");
    }
}

package com.questcity.auth.totp;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class TotpRepository implements PanacheRepositoryBase<Totp, UUID> {

    private static final String INSERT =
            "INSERT INTO recovery_code (account_id, code_hash) VALUES (?1, ?2)";
    private static final String DELETE = "DELETE FROM recovery_code WHERE account_id = ?1";
    private static final String USE =
            "DELETE FROM recovery_code WHERE account_id = ?1 AND code_hash = ?2";

    /** Locked, so that of two uses of one code one is right; null when there is none. */
    Uni<Totp> locked(UUID accountId) {
        return findById(accountId, LockModeType.PESSIMISTIC_WRITE);
    }

    Uni<Void> replaceRecoveryCodes(UUID accountId, List<byte[]> hashes) {
        return getSession()
                .chain(session ->
                        session.createNativeQuery(DELETE)
                                .setParameter(1, accountId)
                                .executeUpdate())
                .chain(() -> insert(accountId, hashes));
    }

    /** Whether there was such a code; it is gone then. */
    Uni<Boolean> useRecoveryCode(UUID accountId, byte[] hash) {
        return getSession()
                .chain(session ->
                        session.createNativeQuery(USE)
                                .setParameter(1, accountId)
                                .setParameter(2, hash)
                                .executeUpdate())
                .map(rows -> rows > 0);
    }

    private Uni<Void> insert(UUID accountId, List<byte[]> hashes) {
        return hashes.stream()
                .reduce(
                        Uni.createFrom().voidItem(),
                        (before, hash) -> before.chain(() -> insert(accountId, hash)),
                        (one, other) -> one.chain(() -> other));
    }

    private Uni<Void> insert(UUID accountId, byte[] hash) {
        return getSession()
                .chain(session ->
                        session.createNativeQuery(INSERT)
                                .setParameter(1, accountId)
                                .setParameter(2, hash)
                                .executeUpdate())
                .replaceWithVoid();
    }
}

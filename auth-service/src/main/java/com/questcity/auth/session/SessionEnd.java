package com.questcity.auth.session;

import com.questcity.auth.audit.Act;
import com.questcity.auth.audit.AuditTrail;
import com.questcity.auth.token.RevocationService;
import io.quarkus.arc.NoClassInterceptors;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.faulttolerance.api.ApplyGuard;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Supplier;

/** Logging out: one's own devices, one or all others. Holds everywhere within seconds. */
@ApplicationScoped
@ApplyGuard("database")
class SessionEnd {

    private final SessionService sessions;
    private final RefreshRepository refreshes;
    private final RevocationService revocations;
    private final AuditTrail audit;

    SessionEnd(
            SessionService sessions,
            RefreshRepository refreshes,
            RevocationService revocations,
            AuditTrail audit) {
        this.sessions = sessions;
        this.refreshes = refreshes;
        this.revocations = revocations;
        this.audit = audit;
    }

    Uni<Void> one(UUID accountId, UUID sessionId) {
        var act = Act.of(accountId, "session.ended", sessionId);
        return announced(() -> sessions.end(accountId, sessionId).chain(() -> audit.record(act)));
    }

    Uni<Void> others(UUID accountId, UUID kept) {
        var act = Act.of(accountId, "session.others-ended", accountId);
        return announced(() -> sessions.endOthers(accountId, kept).chain(() -> audit.record(act)));
    }

    /** By whichever token of the session; without effect when it has ended already. */
    Uni<Void> byToken(RefreshToken token) {
        return announced(() ->
                refreshes
                        .owner(token.sessionId())
                        .chain(owner ->
                                owner == null
                                        ? Uni.createFrom().voidItem()
                                        : endIfThere(owner, token.sessionId(), "session.ended")));
    }

    /** Somebody has a copy of a refresh token: nobody may go on with this login. */
    Uni<Void> stolen(UUID accountId, UUID sessionId) {
        return announced(() -> endIfThere(accountId, sessionId, "session.stolen"));
    }

    private Uni<Void> announced(Supplier<Uni<Void>> change) {
        return inTransaction(change).call(revocations::announce);
    }

    /** Apart, for tests without a database. */
    @NoClassInterceptors
    <T> Uni<T> inTransaction(Supplier<Uni<T>> change) {
        return Panache.withTransaction(change);
    }

    private Uni<Void> endIfThere(UUID accountId, UUID sessionId, String action) {
        return sessions.endIfThere(accountId, sessionId)
                .chain(ended ->
                        ended
                                ? audit.record(Act.of(accountId, action, sessionId))
                                : Uni.createFrom().voidItem());
    }
}

package com.questcity.auth.session;

import com.questcity.auth.account.Account;
import com.questcity.auth.token.RevocationService;
import com.questcity.common.paging.PageRequest;
import com.questcity.common.problem.ProblemException;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.faulttolerance.api.ApplyGuard;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The logins of accounts. Ending one also revokes its access tokens, in the same transaction; what
 * joins a larger change is announced by whoever commits that.
 */
@ApplicationScoped
@ApplyGuard("database")
public class SessionService {

    private final SessionRepository sessions;
    private final KnownPlaces places;
    private final RevocationService revocations;
    private final Clock clock;

    SessionService(
            SessionRepository sessions,
            KnownPlaces places,
            RevocationService revocations,
            Clock clock) {
        this.sessions = sessions;
        this.places = places;
        this.revocations = revocations;
        this.clock = clock;
    }

    private Uni<List<Session>> live(UUID accountId, PageRequest page) {
        return sessions.live(accountId, clock.instant(), page.beforeUuid(), page.rows());
    }

    /** The newest first, for the owner's eyes; the current one is marked. */
    @WithSession
    public Uni<List<SessionView>> views(UUID accountId, @Nullable UUID current, PageRequest page) {
        return live(accountId, page)
                .map(found -> found.stream().map(one -> SessionView.of(one, current)).toList());
    }

    /** Ends one of the account's sessions; answers whether it was there. */
    @WithTransaction
    public Uni<Boolean> endIfThere(UUID accountId, UUID id) {
        return sessions.end(accountId, id)
                .call(found -> found ? revocations.endSession(id) : Uni.createFrom().voidItem());
    }

    /** As {@link #endIfThere}, but 404 when it is not among them. */
    @WithTransaction
    public Uni<Void> end(UUID accountId, UUID id) {
        return endIfThere(accountId, id).invoke(SessionService::requireFound).replaceWithVoid();
    }

    /** Ends all sessions of the account, but for the one that is kept (null: none). */
    @WithTransaction
    public Uni<Void> endOthers(UUID accountId, @Nullable UUID kept) {
        return sessions.ids(accountId, kept).chain(this::endAll);
    }

    /** Ends all sessions and every access token of an account that the caller's transaction has. */
    @WithTransaction
    public Uni<Void> endAll(Account account) {
        account.endTokens();
        return endOthers(account.id(), null).chain(() -> endTokens(account));
    }

    /** Ends the access tokens that were made before the account's present token version. */
    @WithTransaction
    public Uni<Void> endTokens(Account account) {
        return revocations.requireVersion(account.id(), account.tokenVersion());
    }

    /** Wakes the other services, after the commit of whatever ended sessions; never fails. */
    public Uni<Void> announce() {
        return revocations.announce();
    }

    /** Makes room for one more. */
    @WithTransaction
    Uni<Void> endBeyond(UUID accountId, int kept) {
        return sessions.idsBeyond(accountId, kept).chain(this::endAll);
    }

    @WithTransaction
    Uni<Session> add(Session session) {
        return sessions.persist(session);
    }

    /** Deletes the sessions that ended by themselves; their tokens did so long before. */
    @WithTransaction
    public Uni<Long> deleteEnded() {
        return sessions.removeEnded(clock.instant());
    }

    /** Devices and networks that an account was not used from for months. */
    @WithTransaction
    public Uni<Integer> deleteOldDevices() {
        return places.forgetOld();
    }

    private Uni<Void> endAll(List<UUID> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().voidItem()
                : sessions.remove(ids).chain(() -> revocations.endSessions(ids));
    }

    private static void requireFound(boolean found) {
        if (!found) {
            throw new ProblemException(404, "session-not-found", "There is no such session.");
        }
    }
}

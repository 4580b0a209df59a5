package com.questcity.auth.administration;

import com.questcity.auth.account.Account;
import com.questcity.auth.account.AccountService;
import com.questcity.auth.account.Lock;
import com.questcity.auth.session.SessionService;
import com.questcity.common.identity.Permission;
import com.questcity.common.problem.ProblemException;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.faulttolerance.api.ApplyGuard;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Locking people out and letting them in again. A lock holds everywhere within seconds. */
@ApplicationScoped
@ApplyGuard("database")
public class LockService {

    private static final Duration LONGEST = Duration.ofDays(3_650);

    private final AccountService accounts;
    private final SessionService sessions;
    private final Authority authority;
    private final LockNotices notices;
    private final Clock clock;

    LockService(
            AccountService accounts,
            SessionService sessions,
            Authority authority,
            LockNotices notices,
            Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.authority = authority;
        this.notices = notices;
        this.clock = clock;
    }

    /** Locking somebody who is locked replaces reason and end. */
    Uni<Account> lock(UUID actor, UUID id, LockOrder order) {
        requireSensible(order.until());
        var lock = new Lock(clock.instant(), order.until(), actor, order.reason().strip());
        return Panache.withTransaction(() ->
                        accounts.requireLocked(id)
                                .invoke(user -> requireOther(actor, user))
                                .call(user -> authority.require(actor, Permission.LOCK_USERS, user))
                                .call(accounts::requireAnotherAdmin)
                                .invoke(user -> user.lock(lock))
                                .call(sessions::endAll)
                                .call(user -> notices.locked(actor, user)))
                .call(sessions::announce);
    }

    /** Without effect on somebody who is not locked. */
    @WithTransaction
    Uni<Account> unlock(UUID actor, UUID id) {
        return accounts.requireLocked(id)
                .call(user -> authority.require(actor, Permission.UNLOCK_USERS, user))
                .call(user -> open(actor, user));
    }

    /** For a decision that was made already; joins its transaction. */
    @WithTransaction
    public Uni<Account> unlockAs(UUID actor, UUID id) {
        return accounts.requireLocked(id).call(user -> open(actor, user));
    }

    /** Unless somebody has made the lock longer meanwhile. */
    @WithTransaction
    Uni<Account> unlockOverdue(UUID id) {
        return accounts.requireLocked(id)
                .call(user -> isOver(user.lock()) ? open(null, user) : Uni.createFrom().voidItem());
    }

    private boolean isOver(@Nullable Lock lock) {
        var until = lock == null ? null : lock.until();
        return until != null && !until.isAfter(clock.instant());
    }

    private Uni<Void> open(@Nullable UUID actor, Account user) {
        if (user.isActive()) {
            return Uni.createFrom().voidItem();
        }
        user.unlock();
        return notices.unlocked(actor, user);
    }

    private void requireSensible(@Nullable Instant until) {
        if (until != null && until.isAfter(clock.instant().plus(LONGEST))) {
            throw new ProblemException(
                    422, "lock-too-long", "Locks last ten years at most: leave until out.");
        }
    }

    private static void requireOther(UUID actor, Account user) {
        if (user.id().equals(actor)) {
            throw new ProblemException(422, "own-account", "Nobody locks himself.");
        }
    }
}

package com.questcity.auth.privacy;

import com.questcity.auth.account.Account;
import com.questcity.auth.account.AccountService;
import com.questcity.auth.administration.Authority;
import com.questcity.auth.mail.Recipient;
import com.questcity.auth.password.CurrentPassword;
import com.questcity.auth.session.SessionService;
import com.questcity.common.identity.Permission;
import com.questcity.common.problem.ProblemException;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.faulttolerance.api.ApplyGuard;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/**
 * Deleting an account: what is personal goes at once, here in the transaction and in the other
 * services by an event; the empty account stays, as other people's pages point at it.
 */
@ApplicationScoped
@ApplyGuard("database")
class ErasureService {

    private final AccountService accounts;
    private final CurrentPassword passwords;
    private final SessionService sessions;
    private final Authority authority;
    private final ErasureRecord record;
    private final Clock clock;

    ErasureService(
            AccountService accounts,
            CurrentPassword passwords,
            SessionService sessions,
            Authority authority,
            ErasureRecord record,
            Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessions = sessions;
        this.authority = authority;
        this.record = record;
        this.clock = clock;
    }

    Uni<Void> eraseOwn(UUID accountId, String password) {
        return passwords
                .require(accountId, password)
                .chain(() ->
                        Panache.withTransaction(() ->
                                accounts.requireLocked(accountId)
                                        .chain(account -> erase(accountId, account))))
                .call(sessions::announce);
    }

    Uni<Void> eraseOther(UUID actor, UUID accountId) {
        if (actor.equals(accountId)) {
            throw new ProblemException(
                    422, "own-account", "Delete your own account by DELETE /users/me.");
        }
        return Panache.withTransaction(() ->
                        accounts.requireLocked(accountId)
                                .call(() -> authority.require(actor, Permission.DELETE_USERS))
                                .chain(account -> erase(actor, account)))
                .call(sessions::announce);
    }

    private Uni<Void> erase(UUID actor, Account account) {
        var owner = account.isVerified() ? Recipient.of(account) : null;
        return accounts.requireAnotherAdmin(account)
                .chain(() -> record.eraseAround(account))
                .invoke(() -> account.erase(clock.instant()))
                .chain(() -> sessions.endAll(account))
                .chain(() -> record.tell(actor, account, owner));
    }
}

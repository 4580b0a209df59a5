package com.questcity.auth.credential;

import com.questcity.auth.account.Account;
import com.questcity.auth.account.AccountService;
import com.questcity.auth.account.NotVerified;
import com.questcity.auth.account.TakenName;
import com.questcity.auth.mail.MailAllowance;
import com.questcity.auth.mail.MailKind;
import com.questcity.auth.mail.Recipient;
import com.questcity.auth.password.CurrentPassword;
import com.questcity.auth.session.SessionService;
import com.questcity.auth.verification.VerificationPurpose;
import com.questcity.auth.verification.VerificationService;
import com.questcity.common.problem.ProblemException;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.faulttolerance.api.ApplyGuard;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Moving an account to another address: password first, then a code to the new one. */
@ApplicationScoped
@ApplyGuard("database")
class EmailService {

    private final CurrentPassword current;
    private final AccountService accounts;
    private final VerificationService codes;
    private final MailAllowance allowance;
    private final SessionService sessions;
    private final CredentialNotices notices;

    EmailService(
            CurrentPassword current,
            AccountService accounts,
            VerificationService codes,
            MailAllowance allowance,
            SessionService sessions,
            CredentialNotices notices) {
        this.current = current;
        this.accounts = accounts;
        this.codes = codes;
        this.allowance = allowance;
        this.sessions = sessions;
        this.notices = notices;
    }

    /** The same answer whether or not somebody has the new address; its owner gets a mail then. */
    Uni<Void> ask(UUID accountId, EmailChange change) {
        return current.require(accountId, change.password())
                .invoke(NotVerified::unless)
                .chain(account ->
                        Panache.withTransaction(() ->
                                accounts.byEmail(change.newEmail())
                                        .chain(owner -> sendCode(owner, account, change))
                                        .chain(() -> notices.emailChangeAsked(account))));
    }

    /** Whether the code was right. Other devices have to log in again. */
    Uni<Boolean> confirm(UUID accountId, UUID sessionId, String code) {
        return Panache.withTransaction(() ->
                        codes.redeemFor(accountId, VerificationPurpose.EMAIL_CHANGE, code)
                                .call(address -> move(accountId, sessionId, address))
                                .map(address -> address != null))
                .call(sessions::announce)
                .onFailure(TakenName::isAddress)
                .transform(e ->
                        new ProblemException(
                                409, "email-taken", "Somebody took this address meanwhile."));
    }

    private Uni<Void> sendCode(@Nullable Account owner, Account account, EmailChange change) {
        if (owner != null && !owner.id().equals(account.id())) {
            return allowance
                    .take(owner.email(), MailKind.ADDRESS_TAKEN)
                    .chain(allowed ->
                            allowed ? notices.addressTaken(owner) : Uni.createFrom().voidItem());
        }
        return codes.request(
                account.id(),
                VerificationPurpose.EMAIL_CHANGE,
                Recipient.of(account).at(change.newEmail()));
    }

    private Uni<Void> move(UUID accountId, UUID sessionId, @Nullable String address) {
        if (address == null) {
            return Uni.createFrom().voidItem();
        }
        return accounts.requireLocked(accountId)
                .chain(account -> {
                    var before = account.email();
                    account.changeEmail(address);
                    return accounts.prove(account)
                            .chain(() -> codes.forget(accountId))
                            .chain(() -> sessions.endOthers(accountId, sessionId))
                            .chain(() -> notices.emailChanged(account, before));
                });
    }
}

package com.questcity.auth.credential;

import com.questcity.auth.account.Account;
import com.questcity.auth.account.AccountService;
import com.questcity.auth.password.PasswordHasher;
import com.questcity.auth.password.PasswordPolicy;
import com.questcity.auth.session.LoginLimits;
import com.questcity.auth.session.SessionService;
import com.questcity.auth.verification.VerificationPurpose;
import com.questcity.auth.verification.VerificationService;
import com.questcity.common.jobs.Jobs;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.faulttolerance.api.ApplyGuard;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A new password for whoever reads the account's mail. Says nothing about who has an account. */
@ApplicationScoped
@ApplyGuard("database")
class ResetService {

    private final AccountService accounts;
    private final PasswordPolicy policy;
    private final PasswordHasher passwords;
    private final VerificationService codes;
    private final SessionService sessions;
    private final LoginLimits limits;
    private final CredentialNotices notices;
    private final Jobs jobs;

    ResetService(
            AccountService accounts,
            PasswordPolicy policy,
            PasswordHasher passwords,
            VerificationService codes,
            SessionService sessions,
            LoginLimits limits,
            CredentialNotices notices,
            Jobs jobs) {
        this.accounts = accounts;
        this.policy = policy;
        this.passwords = passwords;
        this.codes = codes;
        this.sessions = sessions;
        this.limits = limits;
        this.notices = notices;
        this.jobs = jobs;
    }

    /** The code follows by a job. */
    @WithTransaction
    Uni<Void> ask(ResetRequest request) {
        return jobs.enqueue(ResetCodeJob.TYPE, request);
    }

    /**
     * Whether the code was right: the password is the new one then, every device is logged out, and
     * a lock-out by failed logins is over, so that nobody can keep an owner out by guessing.
     */
    Uni<Boolean> reset(PasswordReset reset) {
        policy.require(reset.newPassword(), Stream.of(reset.email()));
        // Hashed before the look-up, so that an unknown address takes as long.
        return passwords
                .hash(reset.newPassword())
                .chain(hash ->
                        Panache.withTransaction(() ->
                                accounts.byEmail(reset.email())
                                        .chain(account -> redeem(account, reset, hash))))
                .call(account -> account == null ? nothing() : limits.reopen(account))
                .call(sessions::announce)
                .map(account -> account != null);
    }

    private Uni<@Nullable Account> redeem(
            @Nullable Account account, PasswordReset reset, String hash) {
        if (account == null) {
            return Uni.createFrom().nullItem();
        }
        return codes.redeemFor(account.id(), VerificationPurpose.PASSWORD_RESET, reset.code())
                .map(address -> account.email().equals(address))
                .call(right -> right ? replacePassword(account, hash) : nothing())
                .map(right -> right ? account : null);
    }

    private static Uni<Void> nothing() {
        return Uni.createFrom().voidItem();
    }

    private Uni<Void> replacePassword(Account account, String hash) {
        account.changePassword(hash);
        return sessions.endAll(account)
                .chain(() -> codes.forget(account.id()))
                .chain(() -> notices.passwordChanged(account, "password.reset"));
    }
}

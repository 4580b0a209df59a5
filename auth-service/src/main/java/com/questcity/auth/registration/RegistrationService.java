package com.questcity.auth.registration;

import com.questcity.auth.account.Account;
import com.questcity.auth.account.AccountService;
import com.questcity.auth.account.TakenName;
import com.questcity.auth.account.UsernameTaken;
import com.questcity.auth.password.PasswordHasher;
import com.questcity.auth.password.PasswordPolicy;
import com.questcity.auth.verification.VerificationPurpose;
import com.questcity.auth.verification.VerificationService;
import com.questcity.common.jobs.Jobs;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.faulttolerance.api.ApplyGuard;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/**
 * Opens accounts without telling who has one. An address may be registered by many, and belongs to
 * the one who proves it: the code decides which account that is.
 */
@ApplicationScoped
@ApplyGuard("database")
class RegistrationService {

    private final AccountService accounts;
    private final VerificationService codes;
    private final PasswordPolicy policy;
    private final PasswordHasher passwords;
    private final RegistrationNotices notices;
    private final Jobs jobs;
    private final Clock clock;

    RegistrationService(
            AccountService accounts,
            VerificationService codes,
            PasswordPolicy policy,
            PasswordHasher passwords,
            RegistrationNotices notices,
            Jobs jobs,
            Clock clock) {
        this.accounts = accounts;
        this.codes = codes;
        this.policy = policy;
        this.passwords = passwords;
        this.notices = notices;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** The locale ("ru" or "en") is that of the mails. */
    Uni<RegistrationView> register(Registration registration, String locale) {
        policy.require(registration.password(), registration.ownData());
        return passwords
                .hash(registration.password())
                .chain(hash -> Panache.withTransaction(() -> open(registration, hash, locale)))
                .onFailure(TakenName::isUsername)
                .transform(e -> new UsernameTaken())
                .replaceWith(RegistrationView.of(registration));
    }

    /** Orders another code for whoever registered the address last; says nothing. */
    @WithTransaction
    Uni<Void> resend(CodeRequest request) {
        return jobs.enqueue(ResendJob.TYPE, request);
    }

    @WithTransaction
    Uni<Void> sendAgain(String email) {
        return accounts.newestUnproven(email)
                .chain(account -> account == null ? nothing() : notices.codeUnlessTaken(account));
    }

    /**
     * False for a wrong code, an unknown address, or too many tries: all the same to the caller.
     */
    Uni<Boolean> verify(String email, String code) {
        return Panache.withTransaction(() ->
                        codes.redeemByAddress(email, VerificationPurpose.EMAIL_VERIFY, code)
                                .call(id -> id == null ? nothing() : prove(id))
                                .map(id -> id != null))
                // Somebody else's code for the address was a moment earlier.
                .onFailure(TakenName::isAddress)
                .recoverWithItem(false);
    }

    /**
     * The account is made even when somebody else has the address, so that nobody can tell; it just
     * gets no code then. Its owner is told, in a mail.
     */
    private Uni<Void> open(Registration registration, String hash, String locale) {
        var account = new Account(registration.toAccount(locale), hash, clock.instant());
        return accounts.hasUsername(registration.username())
                .invoke(UsernameTaken::when)
                .chain(() -> accounts.add(account))
                .chain(() -> accounts.byEmail(registration.email()))
                .chain(owner -> owner == null ? notices.code(account) : notices.taken(owner))
                .chain(() -> notices.opened(account));
    }

    private Uni<Void> prove(UUID accountId) {
        return accounts.requireLocked(accountId).call(accounts::prove).chain(notices::proven);
    }

    private static Uni<Void> nothing() {
        return Uni.createFrom().voidItem();
    }
}

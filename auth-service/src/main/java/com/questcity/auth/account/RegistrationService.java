package com.questcity.auth.account;

import com.questcity.auth.verification.Recipient;
import com.questcity.auth.verification.VerificationPurpose;
import com.questcity.auth.verification.VerificationService;
import com.questcity.common.jobs.Jobs;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.faulttolerance.api.ApplyGuard;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;

/** Opens accounts without telling who has one: a taken e-mail gets the same answer, and a mail. */
@ApplicationScoped
@ApplyGuard("database")
class RegistrationService {

    private static final Duration NAME_HELD = Duration.ofDays(1);

    private final AccountRepository accounts;
    private final PasswordHasher passwords;
    private final VerificationService codes;
    private final Jobs jobs;
    private final Clock clock;

    RegistrationService(
            AccountRepository accounts,
            PasswordHasher passwords,
            VerificationService codes,
            Jobs jobs,
            Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.codes = codes;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** The locale ("ru" or "en") is that of the mails. */
    Uni<RegistrationView> register(Registration registration, String locale) {
        // Hashed before the look-up, so that a taken e-mail takes as long as a free one.
        return passwords
                .hash(registration.password())
                .chain(hash -> openOrWarn(registration, hash, locale))
                .replaceWith(RegistrationView.of(registration));
    }

    /** Sends another code, unless one was just sent or the address needs none; says nothing. */
    Uni<Void> resend(String email) {
        return Panache.withTransaction(() ->
                accounts.byEmail(email)
                        .chain(account ->
                                account == null || account.isVerified()
                                        ? Uni.createFrom().voidItem()
                                        : requestCode(account)));
    }

    /**
     * False for a wrong code, an unknown address, or too many tries: all the same to the caller.
     */
    Uni<Boolean> verify(String email, String code) {
        return Panache.withTransaction(() ->
                accounts.byEmail(email)
                        .chain(account ->
                                account == null
                                        ? Uni.createFrom().item(false)
                                        : redeem(account, code)));
    }

    // Who loses a race for the address is told what anybody is told whose address is taken.
    private Uni<Void> openOrWarn(Registration registration, String hash, String locale) {
        return open(registration, hash, locale)
                .onFailure(TakenName::isAddress)
                .recoverWithUni(() -> open(registration, hash, locale))
                .onFailure(TakenName::isUsername)
                .transform(e -> new UsernameTaken());
    }

    private Uni<Void> open(Registration registration, String hash, String locale) {
        return Panache.withTransaction(() ->
                accounts.byEmail(registration.email())
                        .chain(owner ->
                                owner == null
                                        ? create(registration, hash, locale)
                                        : warn(owner, registration)));
    }

    private Uni<Void> create(Registration registration, String hash, String locale) {
        var account = new Account(registration, hash, locale, clock.instant());
        return accounts.requireFree(account.username(), clock.instant())
                .chain(() -> accounts.persistAndFlush(account))
                .chain(this::requestCode);
    }

    private Uni<Void> warn(Account owner, Registration registration) {
        var until = clock.instant().plus(NAME_HELD);
        var mail = new AddressTakenMail(owner.email(), owner.firstName(), owner.locale());
        if (registration.username().equalsIgnoreCase(owner.username())) {
            return jobs.enqueue(AddressTakenJob.TYPE, mail);
        }
        return accounts.requireFree(registration.username(), clock.instant())
                .chain(() -> accounts.reserve(registration.username(), until))
                .chain(() -> jobs.enqueue(AddressTakenJob.TYPE, mail));
    }

    private Uni<Void> requestCode(Account account) {
        return codes.request(
                account.id(),
                VerificationPurpose.EMAIL_VERIFY,
                new Recipient(account.email(), account.firstName(), account.locale()));
    }

    private Uni<Boolean> redeem(Account account, String code) {
        return codes.redeem(account.id(), VerificationPurpose.EMAIL_VERIFY, code)
                .invoke(right -> {
                    if (right) {
                        account.verify();
                    }
                });
    }
}

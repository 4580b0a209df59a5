package com.questcity.auth.account;

import com.questcity.auth.verification.MailAllowance;
import com.questcity.auth.verification.MailKind;
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
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Opens accounts without telling who has one: a taken e-mail gets the same answer, and a mail. */
@ApplicationScoped
@ApplyGuard("database")
class RegistrationService {

    private static final Duration NAME_HELD = Duration.ofDays(1);

    private final AccountRepository accounts;
    private final PasswordHasher passwords;
    private final VerificationService codes;
    private final MailAllowance allowance;
    private final Jobs jobs;
    private final Clock clock;

    RegistrationService(
            AccountRepository accounts,
            PasswordHasher passwords,
            VerificationService codes,
            MailAllowance allowance,
            Jobs jobs,
            Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.codes = codes;
        this.allowance = allowance;
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

    // The name is asked for first, whoever owns the address: a repeat looks the same to all.
    private Uni<Void> open(Registration registration, String hash, String locale) {
        return Panache.withTransaction(() ->
                accounts.requireFree(registration.username(), clock.instant())
                        .chain(() -> accounts.byEmail(registration.email()))
                        .chain(owner -> decide(owner, registration, hash, locale)));
    }

    private Uni<Void> decide(
            @Nullable Account owner, Registration registration, String hash, String locale) {
        if (owner == null) {
            return create(registration, hash, locale);
        }
        return owner.isVerified()
                ? warn(owner, registration)
                : replace(owner, registration, hash, locale);
    }

    // Whoever registered an address first but never proved it has no claim to it: its owner, who
    // comes later, must not end up with a stranger's password.
    private Uni<Void> replace(Account stale, Registration fresh, String hash, String locale) {
        return accounts.remove(stale.id())
                .chain(() -> accounts.reserve(stale.username(), clock.instant(), heldUntil()))
                .chain(() -> create(fresh, hash, locale));
    }

    private Uni<Void> create(Registration registration, String hash, String locale) {
        var account = new Account(registration, hash, locale, clock.instant());
        return accounts.persistAndFlush(account).chain(this::requestCode);
    }

    private Uni<Void> warn(Account owner, Registration registration) {
        var mail = new AddressTakenMail(owner.email(), owner.locale());
        return accounts.reserve(registration.username(), clock.instant(), heldUntil())
                .chain(() -> allowance.take(owner.email(), MailKind.ADDRESS_TAKEN))
                .chain(allowed ->
                        allowed
                                ? jobs.enqueue(AddressTakenJob.TYPE, mail)
                                : Uni.createFrom().voidItem());
    }

    private Instant heldUntil() {
        return clock.instant().plus(NAME_HELD);
    }

    private Uni<Void> requestCode(Account account) {
        return codes.request(
                account.id(),
                VerificationPurpose.EMAIL_VERIFY,
                new Recipient(account.email(), account.username(), account.locale()));
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

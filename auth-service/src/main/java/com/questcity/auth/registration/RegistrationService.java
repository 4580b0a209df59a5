package com.questcity.auth.registration;

import com.questcity.auth.account.Account;
import com.questcity.auth.account.AccountService;
import com.questcity.auth.account.TakenName;
import com.questcity.auth.account.UsernameTaken;
import com.questcity.auth.password.PasswordHasher;
import com.questcity.auth.password.PasswordPolicy;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.faulttolerance.api.ApplyGuard;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Opens accounts without telling who has one: a taken e-mail gets the same answer, and a mail. */
@ApplicationScoped
@ApplyGuard("database")
public class RegistrationService {

    private static final Duration NAME_HELD = Duration.ofDays(1);

    private final AccountService accounts;
    private final NameReservations names;
    private final PasswordPolicy policy;
    private final PasswordHasher passwords;
    private final RegistrationNotices notices;
    private final Clock clock;

    RegistrationService(
            AccountService accounts,
            NameReservations names,
            PasswordPolicy policy,
            PasswordHasher passwords,
            RegistrationNotices notices,
            Clock clock) {
        this.accounts = accounts;
        this.names = names;
        this.policy = policy;
        this.passwords = passwords;
        this.notices = notices;
        this.clock = clock;
    }

    /** The locale ("ru" or "en") is that of the mails. */
    Uni<RegistrationView> register(Registration registration, String locale) {
        policy.require(registration.password(), registration.ownData());
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
                                        : notices.code(account)));
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
                                        : notices.redeem(account, code)));
    }

    /** Names that nobody came for; answers nothing. */
    public Uni<Void> deleteOld() {
        return Panache.withTransaction(() -> names.deleteEnded(clock.instant()));
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
                requireFree(registration.username())
                        .chain(() -> accounts.byEmail(registration.email()))
                        .chain(owner -> decide(owner, registration, hash, locale)));
    }

    private Uni<Void> requireFree(String username) {
        return accounts.hasUsername(username)
                .invoke(UsernameTaken::when)
                .chain(() -> names.isHeld(username, clock.instant()))
                .invoke(UsernameTaken::when)
                .replaceWithVoid();
    }

    private Uni<Void> decide(
            @Nullable Account owner, Registration registration, String hash, String locale) {
        if (owner == null) {
            return create(registration, hash, locale);
        }
        return owner.isVerified()
                ? hold(registration.username()).chain(() -> notices.addressTaken(owner))
                : replace(owner, registration, hash, locale);
    }

    // Somebody who had this address first but never proved it has no claim to it: its owner, who
    // comes later, must not end up with a stranger's password.
    private Uni<Void> replace(Account stale, Registration fresh, String hash, String locale) {
        return accounts.remove(stale.id())
                .chain(() -> hold(stale.username()))
                .chain(() -> create(fresh, hash, locale));
    }

    private Uni<Void> hold(String username) {
        var now = clock.instant();
        return names.reserve(username, now, now.plus(NAME_HELD));
    }

    private Uni<Void> create(Registration registration, String hash, String locale) {
        var account = new Account(registration.toAccount(locale), hash, clock.instant());
        return accounts.add(account).chain(notices::opened);
    }
}

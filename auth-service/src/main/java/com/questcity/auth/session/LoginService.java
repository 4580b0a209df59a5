package com.questcity.auth.session;

import com.questcity.auth.account.Account;
import com.questcity.auth.account.AccountService;
import com.questcity.auth.password.PasswordHasher;
import com.questcity.auth.totp.TotpService;
import com.questcity.auth.totp.WrongTotpCode;
import io.quarkus.arc.NoClassInterceptors;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.faulttolerance.api.ApplyGuard;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Checks credentials, in the order that tells least: limits, password, lock, second factor. The
 * hash is checked outside of any transaction.
 */
@ApplicationScoped
@ApplyGuard("database")
class LoginService {

    private static final Logger LOG = Logger.getLogger(LoginService.class);

    private final AccountService accounts;
    private final KnownPlaces places;
    private final LoginLimits limits;
    private final PasswordHasher passwords;
    private final TotpService totp;
    private final SessionOpening opening;

    LoginService(
            AccountService accounts,
            KnownPlaces places,
            LoginLimits limits,
            PasswordHasher passwords,
            TotpService totp,
            SessionOpening opening) {
        this.accounts = accounts;
        this.places = places;
        this.limits = limits;
        this.passwords = passwords;
        this.totp = totp;
        this.opening = opening;
    }

    Uni<TokenView> login(Credentials credentials, Device device) {
        return limits.enter(device)
                .chain(() -> attempt(credentials, device))
                .call(limits::attempt)
                .chain(this::judge);
    }

    private Uni<LoginAttempt> attempt(Credentials credentials, Device device) {
        return inSession(() ->
                accounts.byLogin(credentials.login())
                        .chain(account ->
                                places.isHome(account, device)
                                        .map(home ->
                                                new LoginAttempt(
                                                        credentials, device, account, home))));
    }

    // A lock, a missing code or a busy service is no wrong guess.
    private Uni<TokenView> judge(LoginAttempt attempt) {
        return authenticate(attempt)
                .onFailure(failure -> !isWrong(failure))
                .call(() -> limits.giveBack(attempt))
                .call(account -> limits.succeeded(attempt, account))
                .chain(account -> renew(account, attempt.credentials().password()))
                .chain(account -> opening.open(account, attempt.device()));
    }

    private Uni<Account> authenticate(LoginAttempt attempt) {
        var account = attempt.account();
        return passwords
                .matches(
                        attempt.credentials().password(),
                        account == null ? null : account.passwordHash())
                .map(right -> admit(attempt, right))
                .call(known -> totp.require(known.id(), attempt.credentials().totpCode()));
    }

    private static boolean isWrong(Throwable failure) {
        return failure instanceof WrongCredentials || failure instanceof WrongTotpCode;
    }

    private static Account admit(LoginAttempt attempt, boolean right) {
        var account = attempt.account();
        if (!right) {
            LOG.infof("refused login account=%s ip=%s", name(account), attempt.device().ip());
            throw new WrongCredentials();
        }
        var known = Objects.requireNonNull(account);
        if (!known.isActive()) {
            LOG.infof("refused login account=%s cause=locked", known.id());
            throw new AccountLocked(known.lock());
        }
        return known;
    }

    // The only moment at which the password is there to be hashed as today's rules want it.
    private Uni<Account> renew(Account account, String password) {
        if (!passwords.isOutdated(account.passwordHash())) {
            return Uni.createFrom().item(account);
        }
        return passwords
                .hash(password)
                .chain(hash -> accounts.replaceHash(account.id(), account.passwordHash(), hash));
    }

    private static String name(@Nullable Account account) {
        return account == null ? "none" : account.id().toString();
    }

    /** Apart, for tests without a database. */
    @NoClassInterceptors
    <T> Uni<T> inSession(Supplier<Uni<T>> read) {
        return Panache.withSession(read);
    }
}

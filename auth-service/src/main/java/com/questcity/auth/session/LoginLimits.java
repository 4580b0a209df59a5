package com.questcity.auth.session;

import com.questcity.auth.account.Account;
import com.questcity.common.ratelimit.RateLimiter;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;

/**
 * Counts failed logins: per address that they come from, per name that they try, and in all, so
 * that neither many passwords for one account nor one password for many accounts gets far. An
 * attempt is counted before it is judged, or parallel guesses would pass together, and given back
 * when it was right. Where an account was logged in from lately has a count of its own: nobody can
 * lock an owner out of his own home.
 */
@ApplicationScoped
public class LoginLimits {

    private static final String FROM = "login-from";
    private static final String NAME = "login-name";
    private static final String ALL = "login-all";

    private final RateLimiter limits;

    LoginLimits(RateLimiter limits) {
        this.limits = limits;
    }

    /** Fails with 429 when there were too many failures from this address. */
    Uni<Void> enter(Device device) {
        return limits.take(FROM, device.ip());
    }

    /** Fails with 429 when there were too many failures for this name, or everywhere. */
    Uni<Void> attempt(LoginAttempt attempt) {
        return limits.take(NAME, nameKey(attempt))
                .chain(() ->
                        attempt.fromKnownPlace()
                                ? Uni.createFrom().voidItem()
                                : limits.take(ALL, ""));
    }

    /** The attempt was right: it counts for nothing, and the failures before it are forgotten. */
    Uni<Void> succeeded(LoginAttempt attempt) {
        return limits.giveBack(FROM, attempt.device().ip())
                .chain(() -> limits.forget(NAME, nameKey(attempt)))
                .chain(() ->
                        attempt.fromKnownPlace()
                                ? Uni.createFrom().voidItem()
                                : limits.giveBack(ALL, ""));
    }

    /** The owner proved himself otherwise: the failures for his names are forgotten. */
    public Uni<Void> reopen(Account account) {
        return limits.forget(NAME, account.username().toLowerCase(Locale.ROOT))
                .chain(() -> limits.forget(NAME, account.email().toLowerCase(Locale.ROOT)));
    }

    // By what was typed: counting by account would tell which name and which address belong
    // together.
    private static String nameKey(LoginAttempt attempt) {
        var name = attempt.credentials().login().toLowerCase(Locale.ROOT);
        return attempt.fromKnownPlace() ? name + "@" + attempt.device().ip() : name;
    }
}

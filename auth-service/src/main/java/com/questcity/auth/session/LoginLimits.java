package com.questcity.auth.session;

import com.questcity.auth.account.Account;
import com.questcity.common.ratelimit.RateLimiter;
import com.questcity.common.ratelimit.TooManyRequests;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;

/**
 * Counts failed logins: per network that they come from, per name that they try, and in all, so
 * that neither many passwords for one account nor one password for many accounts gets far. An
 * attempt is counted before it is judged, or parallel guesses would pass together, and given back
 * unless it was wrong. A network that an account was logged in from has a count of its own: no
 * stranger can lock an owner out of his own home. Right logins have a quota too, as each of them
 * costs a hash.
 */
@ApplicationScoped
public class LoginLimits {

    private static final String FROM = "login-from";
    private static final String FROM_IN_A_STORM = "login-from-in-a-storm";
    private static final String NAME = "login-name";
    private static final String AT_HOME = "login-at-home";
    private static final String ALL = "login-all";
    private static final String MADE = "login-made";

    private final RateLimiter limits;

    LoginLimits(RateLimiter limits) {
        this.limits = limits;
    }

    /** Fails with 429 when there were too many failures from this network. */
    Uni<Void> enter(Device device) {
        return limits.take(FROM, device.network());
    }

    /** Fails with 429 when there were too many failures for this name. */
    Uni<Void> attempt(LoginAttempt attempt) {
        return limits.take(nameLimit(attempt), nameKey(attempt))
                .chain(() -> attempt.atHome() ? nothing() : calm(attempt.device()));
    }

    // While everybody together fails too often, a stranger's network gets few tries only.
    private Uni<Void> calm(Device device) {
        return limits.take(ALL, "")
                .onFailure(TooManyRequests.class)
                .recoverWithUni(() -> limits.take(FROM_IN_A_STORM, device.network()));
    }

    /** The attempt was not wrong, whatever else became of it: it counts for nothing. */
    Uni<Void> giveBack(LoginAttempt attempt) {
        return limits.giveBack(FROM, attempt.device().network())
                .chain(() -> limits.giveBack(nameLimit(attempt), nameKey(attempt)))
                .chain(() -> attempt.atHome() ? nothing() : limits.giveBack(ALL, ""));
    }

    /** As {@link #giveBack}; the failures before are forgotten, and one login is used up. */
    Uni<Void> succeeded(LoginAttempt attempt, Account account) {
        return giveBack(attempt)
                .chain(() -> limits.forget(nameLimit(attempt), nameKey(attempt)))
                .chain(() -> limits.take(MADE, account.id().toString()));
    }

    /** The owner proved himself otherwise: the failures for his names are forgotten. */
    public Uni<Void> reopen(Account account) {
        return limits.forget(NAME, key(account.username()))
                .chain(() -> limits.forget(NAME, key(account.email())));
    }

    private static String nameLimit(LoginAttempt attempt) {
        return attempt.atHome() ? AT_HOME : NAME;
    }

    // By what was typed: counting by account would tell which name and which address belong
    // together.
    private static String nameKey(LoginAttempt attempt) {
        var name = key(attempt.credentials().login());
        return attempt.atHome() ? name + "\n" + attempt.device().network() : name;
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static Uni<Void> nothing() {
        return Uni.createFrom().voidItem();
    }
}

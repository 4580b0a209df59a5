package com.questcity.auth.password;

import com.questcity.auth.account.Account;
import com.questcity.auth.account.AccountService;
import com.questcity.common.problem.ProblemException;
import com.questcity.common.ratelimit.RateLimiter;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Asks a logged-in person for the password again, before what a thief of the token must not do. */
@ApplicationScoped
public class CurrentPassword {

    private static final String LIMIT = "password-try";
    // Right ones, too, as each of them costs a hash.
    private static final String PROOFS = "password-proof";

    private final AccountService accounts;
    private final PasswordHasher passwords;
    private final RateLimiter limits;

    CurrentPassword(AccountService accounts, PasswordHasher passwords, RateLimiter limits) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.limits = limits;
    }

    /** Fails with 422 when it is wrong and 429 after too many tries; not within a transaction. */
    public Uni<Account> require(UUID accountId, String password) {
        return limits.take(PROOFS, accountId.toString())
                .chain(() -> limits.take(LIMIT, accountId.toString()))
                .chain(() -> accounts.require(accountId))
                .call(account -> prove(account, password))
                .call(() -> limits.giveBack(LIMIT, accountId.toString()));
    }

    private Uni<Void> prove(Account account, String password) {
        return passwords
                .matches(password, account.passwordHash())
                .invoke(right -> {
                    if (!right) {
                        throw new ProblemException(
                                422, "wrong-password", "This is not your current password.");
                    }
                })
                .replaceWithVoid();
    }
}

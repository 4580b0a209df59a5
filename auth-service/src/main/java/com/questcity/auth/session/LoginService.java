package com.questcity.auth.session;

import com.questcity.auth.account.Account;
import com.questcity.auth.account.AccountService;
import com.questcity.auth.account.PasswordHasher;
import com.questcity.auth.permission.PermissionRules;
import com.questcity.auth.token.TokenIssuer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Checks credentials and opens a session. The hash is checked outside of any transaction. */
@ApplicationScoped
class LoginService {

    private static final Logger LOG = Logger.getLogger(LoginService.class);

    private final AccountService accounts;
    private final PasswordHasher passwords;
    private final SessionService sessions;
    private final TokenIssuer tokens;

    LoginService(
            AccountService accounts,
            PasswordHasher passwords,
            SessionService sessions,
            TokenIssuer tokens) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessions = sessions;
        this.tokens = tokens;
    }

    Uni<TokenView> login(Credentials credentials, Device device) {
        return accounts.byLogin(credentials.login())
                .chain(account -> authenticate(account, credentials.password(), device))
                .chain(account -> open(account, device));
    }

    private Uni<Account> authenticate(@Nullable Account account, String password, Device device) {
        var hash = account == null ? null : account.passwordHash();
        return passwords.matches(password, hash).map(right -> admit(account, right, device));
    }

    private static Account admit(@Nullable Account account, boolean right, Device device) {
        if (!right) {
            LOG.infof(
                    "refused login account=%s ip=%s",
                    account == null ? "none" : account.id(), device.ip());
            throw new WrongCredentials();
        }
        var known = Objects.requireNonNull(account);
        if (!known.isActive()) {
            throw new AccountLocked();
        }
        return known;
    }

    private Uni<TokenView> open(Account account, Device device) {
        return sessions.open(account.id(), device)
                .invoke(session ->
                        LOG.infof("logged in account=%s session=%s", account.id(), session.id()))
                .map(session ->
                        tokens.issue(
                                account.id(),
                                session.id(),
                                account.version(),
                                PermissionRules.of(account)))
                .map(TokenView::of);
    }
}

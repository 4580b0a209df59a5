package com.questcity.auth.session;

import com.questcity.auth.account.Account;
import com.questcity.auth.account.AccountService;
import com.questcity.auth.audit.Act;
import com.questcity.auth.audit.AuditTrail;
import com.questcity.auth.permission.PermissionRules;
import com.questcity.auth.token.TokenIssuer;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.function.Supplier;

/** Makes a session for somebody who proved who he is, and its first tokens. */
@ApplicationScoped
class SessionOpening {

    private final AccountService accounts;
    private final SessionService sessions;
    private final RefreshTokens refreshTokens;
    private final NewDeviceNotice notice;
    private final AuditTrail audit;
    private final TokenIssuer issuer;
    private final SessionConfig config;
    private final Clock clock;

    SessionOpening(
            AccountService accounts,
            SessionService sessions,
            RefreshTokens refreshTokens,
            NewDeviceNotice notice,
            AuditTrail audit,
            TokenIssuer issuer,
            SessionConfig config,
            Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.refreshTokens = refreshTokens;
        this.notice = notice;
        this.audit = audit;
        this.issuer = issuer;
        this.config = config;
        this.clock = clock;
    }

    Uni<TokenView> open(Account proven, Device device) {
        var session = new Session(proven.id(), device, config, clock.instant());
        var first = refreshTokens.first(session.id());
        session.begin(first);
        return inTransaction(() ->
                        accounts.requireUnchanged(proven)
                                .call(account -> write(account, session, device)))
                .map(account -> tokens(account, session, first));
    }

    private Uni<Void> write(Account account, Session session, Device device) {
        return sessions.endBeyond(account.id(), config.most() - 1)
                .chain(() -> sessions.add(session))
                .chain(() -> accounts.seen(account.id()))
                .chain(() -> notice.tellIfNew(account, device))
                .chain(() -> audit.record(Act.of(account.id(), "session.opened", session.id())));
    }

    private TokenView tokens(Account account, Session session, RefreshToken first) {
        var access =
                issuer.issue(
                        account.id(),
                        session.id(),
                        account.tokenVersion(),
                        PermissionRules.of(account));
        return TokenView.of(access, first);
    }

    /** Apart, for tests without a database. */
    <T> Uni<T> inTransaction(Supplier<Uni<T>> change) {
        return Panache.withTransaction(change);
    }
}

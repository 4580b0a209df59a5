package com.questcity.auth.session;

import com.questcity.auth.account.Standing;
import com.questcity.auth.permission.PermissionRules;
import com.questcity.auth.token.TokenIssuer;
import io.smallrye.faulttolerance.api.ApplyGuard;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Exchanges a refresh token for the next one. The generation counter decides: the good one rotates,
 * the one before gets the same successor again for a few seconds (the answer may have been lost on
 * a bad network), any older one is a copy in somebody's hands and ends the session.
 */
@ApplicationScoped
@ApplyGuard("database")
class RefreshService {

    private static final Logger LOG = Logger.getLogger(RefreshService.class);

    private final RefreshTokens tokens;
    private final RefreshRepository sessions;
    private final SessionEnd ends;
    private final TokenIssuer issuer;
    private final SessionTimes times;

    RefreshService(
            RefreshTokens tokens,
            RefreshRepository sessions,
            SessionEnd ends,
            TokenIssuer issuer,
            SessionTimes times) {
        this.tokens = tokens;
        this.sessions = sessions;
        this.ends = ends;
        this.issuer = issuer;
        this.times = times;
    }

    Uni<TokenView> refresh(String text) {
        var used = tokens.judge(text).orElseThrow(InvalidRefreshToken::new);
        var next = tokens.successor(used);
        return sessions.rotate(used, next, times.now())
                .chain(account ->
                        account == null ? again(used, next) : answer(account, used, next));
    }

    private Uni<TokenView> again(RefreshToken used, RefreshToken next) {
        return sessions.state(used.sessionId(), times.now())
                .chain(state -> judge(state, used, next));
    }

    private Uni<TokenView> judge(
            @Nullable SessionState state, RefreshToken used, RefreshToken next) {
        if (state == null) {
            return Uni.createFrom().failure(new InvalidRefreshToken());
        }
        if (isRepeat(state, used)) {
            return answer(state.account(), used, next);
        }
        return endStolen(state.account().accountId(), used);
    }

    private boolean isRepeat(SessionState state, RefreshToken used) {
        return state.generation() == used.generation() + 1
                && MessageDigest.isEqual(state.previousHash(), RefreshTokens.hash(used))
                && times.isWithinGrace(state.rotatedAt());
    }

    private Uni<TokenView> endStolen(UUID accountId, RefreshToken used) {
        LOG.warnf(
                "ended session=%s account=%s cause=old-refresh-token generation=%d",
                used.sessionId(), accountId, used.generation());
        return ends.stolen(accountId, used.sessionId())
                .chain(() -> Uni.createFrom().failure(new InvalidRefreshToken()));
    }

    private Uni<TokenView> answer(Standing account, RefreshToken used, RefreshToken next) {
        var access =
                issuer.issue(
                        account.accountId(),
                        used.sessionId(),
                        account.tokenVersion(),
                        PermissionRules.of(account));
        return Uni.createFrom().item(TokenView.of(access, next));
    }
}

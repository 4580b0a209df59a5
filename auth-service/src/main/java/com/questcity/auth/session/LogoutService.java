package com.questcity.auth.session;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Logging out by whichever token the client still has. */
@ApplicationScoped
class LogoutService {

    private final RefreshTokens tokens;
    private final SessionEnd ends;
    private final CurrentIdentityAssociation identities;

    LogoutService(RefreshTokens tokens, SessionEnd ends, CurrentIdentityAssociation identities) {
        this.tokens = tokens;
        this.ends = ends;
        this.identities = identities;
    }

    /** Whatever the token is, the client is logged out afterwards. */
    Uni<Void> logout(String refreshToken) {
        return tokens.judge(refreshToken)
                .map(ends::byToken)
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    /** The session of the request's access token. */
    Uni<Void> logout() {
        return identities.getDeferredIdentity().chain(this::end);
    }

    private Uni<Void> end(SecurityIdentity identity) {
        if (identity.getPrincipal() instanceof JsonWebToken token && !identity.isAnonymous()) {
            var session = UUID.fromString(token.<String>getClaim("sid"));
            return ends.one(UUID.fromString(token.getSubject()), session);
        }
        return Uni.createFrom().failure(new UnauthorizedException());
    }
}

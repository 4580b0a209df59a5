package com.questcity.auth.token;

import com.questcity.common.identity.IdentityConfig;
import com.questcity.common.identity.Permission;
import io.smallrye.jwt.build.Jwt;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Signs access tokens (RS256). The permissions are in the token, so that no service has to ask. */
@ApplicationScoped
public class TokenIssuer {

    private final SigningKeys keys;
    private final IdentityConfig config;
    private final Clock clock;
    private final Duration lifetime;

    TokenIssuer(SigningKeys keys, IdentityConfig config, Clock clock, TokenConfig tokens) {
        this.keys = keys;
        this.config = config;
        this.clock = clock;
        this.lifetime = tokens.lifetime();
    }

    /**
     * The version is the account's: a lower one than the smallest still valid is refused
     * everywhere.
     */
    public AccessToken issue(
            UUID accountId, UUID sessionId, int version, Set<Permission> permissions) {
        var key = keys.current();
        var now = clock.instant();
        var token =
                Jwt.issuer(config.issuer())
                        .audience(config.audience())
                        .subject(accountId.toString())
                        .claim("sid", sessionId.toString())
                        .claim("ver", version)
                        .claim("typ", "access")
                        .groups(
                                permissions.stream()
                                        .map(Permission::claim)
                                        .collect(Collectors.toSet()))
                        .issuedAt(now)
                        .expiresAt(now.plus(lifetime))
                        .jws()
                        .keyId(key.id())
                        .sign(key.privateKey());
        return new AccessToken(token, lifetime);
    }
}

package com.questcity.auth.token;

import com.questcity.common.identity.IdentityConfig;
import com.questcity.common.identity.ServiceToken;
import com.questcity.common.identity.ServiceTokenSource;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Signs the tokens that services call each other with; its own without asking anybody. */
@ApplicationScoped
class ServiceTokenIssuer implements ServiceTokenSource {

    private static final Duration LIFETIME = Duration.ofMinutes(5);

    private final SigningKeys keys;
    private final ServiceSecrets secrets;
    private final IdentityConfig config;
    private final Clock clock;
    private final String context;

    ServiceTokenIssuer(
            SigningKeys keys,
            ServiceSecrets secrets,
            IdentityConfig config,
            Clock clock,
            @ConfigProperty(name = "questcity.context") String context) {
        this.keys = keys;
        this.secrets = secrets;
        this.config = config;
        this.clock = clock;
        this.context = context;
    }

    @Override
    public Uni<ServiceToken> fresh() {
        return Uni.createFrom().item(() -> issue(context));
    }

    /** Empty when it is not that service's secret. */
    Optional<ServiceToken> issue(String service, String secret) {
        return knows(service, secret) ? Optional.of(issue(service)) : Optional.empty();
    }

    private boolean knows(String service, String secret) {
        var known = secrets.services().get(service);
        return known != null
                && known.secret().filter(expected -> same(expected, secret)).isPresent();
    }

    // In constant time: how long a refusal takes must not tell how much of a guess was right.
    private static boolean same(String expected, String given) {
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    private ServiceToken issue(String service) {
        var key = keys.current();
        var now = clock.instant();
        var token =
                Jwt.issuer(config.issuer())
                        .audience(config.internalAudience())
                        .subject(service)
                        .claim("typ", "service")
                        .issuedAt(now)
                        .expiresAt(now.plus(LIFETIME))
                        .jws()
                        .keyId(key.id())
                        .sign(key.privateKey());
        return ServiceToken.bearer(token, LIFETIME);
    }
}

package com.questcity.common.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;

/**
 * Remembers tokens that were verified, until they end: checking a signature costs as much as a page
 * of quests. What may change meanwhile (time, a withdrawn key, a revocation) is checked on every
 * use.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class VerifiedTokens extends JWTCallerPrincipalFactory {

    private static final int TOKENS_KEPT = 20_000;

    private record Verified(JWTCallerPrincipal principal, Login login, String keyId, Instant end) {}

    private final Cache<String, Verified> verified =
            Caffeine.newBuilder().maximumSize(TOKENS_KEPT).build();
    private final TokenVerifier verifier;
    private final PublicKeys keys;
    private final Revocations revocations;
    private final IdentityConfig config;
    private final Clock clock;

    VerifiedTokens(
            TokenVerifier verifier,
            PublicKeys keys,
            Revocations revocations,
            IdentityConfig config,
            Clock clock) {
        this.verifier = verifier;
        this.keys = keys;
        this.revocations = revocations;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo unused) throws ParseException {
        var hash = hash(token);
        var known = verified.getIfPresent(hash);
        if (known == null || !isStillGood(known)) {
            verified.invalidate(hash);
            known = verify(token);
            verified.put(hash, known);
        }
        if (revocations.cover(known.login())) {
            throw new ParseException("the token was revoked");
        }
        return known.principal();
    }

    private boolean isStillGood(Verified known) {
        return known.end().isAfter(clock.instant()) && keys.byId(known.keyId()).isPresent();
    }

    private Verified verify(String token) throws ParseException {
        try {
            var context = verifier.verifyUser(token);
            var signature = (JsonWebSignature) context.getJoseObjects().getFirst();
            var claims = context.getJwtClaims();
            var end = Instant.ofEpochSecond(claims.getExpirationTime().getValue());
            // Read before the principal is made, which turns the claims into its own types.
            var login = Login.of(claims);
            return new Verified(
                    new DefaultJWTCallerPrincipal(token, "JWT", claims),
                    login,
                    signature.getKeyIdHeaderValue(),
                    end.plus(config.clockSkew()));
        } catch (InvalidJwtException | MalformedClaimException e) {
            throw new ParseException("the token was refused", e);
        }
    }

    // The hash, not the token: a heap dump must not hand out what still opens doors.
    private static String hash(String token) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return Base64.getEncoder()
                    .encodeToString(digest.digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}

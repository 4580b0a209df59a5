package com.questcity.common.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.Key;
import java.util.List;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.lang.UnresolvableKeyException;
import org.jspecify.annotations.Nullable;

/**
 * Judges an access token: RS256 only, by a key of ours that the token names, from our issuer, for
 * our audience, within its time. Keys that a token brings along (jwk, jku, x5c, x5u) are not read.
 */
@ApplicationScoped
class TokenVerifier {

    private final PublicKeys keys;
    private final JwtConsumer consumer;

    TokenVerifier(PublicKeys keys, IdentityConfig config) {
        this.keys = keys;
        this.consumer =
                new JwtConsumerBuilder()
                        .setJwsAlgorithmConstraints(
                                new AlgorithmConstraints(
                                        ConstraintType.PERMIT,
                                        AlgorithmIdentifiers.RSA_USING_SHA256))
                        .setVerificationKeyResolver(this::resolve)
                        .setExpectedIssuer(true, config.issuer())
                        .setExpectedAudience(true, config.audience())
                        .setRequireExpirationTime()
                        .setRequireSubject()
                        .setAllowedClockSkewInSeconds((int) config.clockSkew().toSeconds())
                        .registerValidator(TokenVerifier::wrongUse)
                        .build();
    }

    /** Throws when anything about the token is not right; the reason is for logs only. */
    JwtContext verify(String token) throws InvalidJwtException {
        return consumer.process(token);
    }

    private Key resolve(JsonWebSignature signature, List<JsonWebStructure> nesting)
            throws UnresolvableKeyException {
        var keyId = signature.getKeyIdHeaderValue();
        if (keyId == null) {
            throw new UnresolvableKeyException("no key id");
        }
        return keys.byId(keyId).orElseThrow(() -> new UnresolvableKeyException("unknown key id"));
    }

    // A refresh or e-mail token signed by the same key must not open anything here.
    private static @Nullable String wrongUse(JwtContext context) throws MalformedClaimException {
        JwtClaims claims = context.getJwtClaims();
        if (!"access".equals(claims.getStringClaimValue("typ"))) {
            return "not an access token";
        }
        return claims.getStringClaimValue("sid") == null ? "no session" : null;
    }
}

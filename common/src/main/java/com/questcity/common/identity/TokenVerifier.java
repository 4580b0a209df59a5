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
import org.jose4j.jwt.consumer.Validator;
import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.lang.UnresolvableKeyException;
import org.jspecify.annotations.Nullable;

/**
 * Judges a token: RS256 only, by a key of ours that the token names, from our issuer, within its
 * time; a user's for the users' audience, a service's for the internal one. Keys that a token
 * brings along (jwk, jku, x5c, x5u) are not read.
 */
@ApplicationScoped
class TokenVerifier {

    private final PublicKeys keys;
    private final JwtConsumer users;
    private final JwtConsumer services;

    TokenVerifier(PublicKeys keys, IdentityConfig config) {
        this.keys = keys;
        this.users = consumer(config, config.audience(), TokenVerifier::wrongUser);
        this.services = consumer(config, config.internalAudience(), TokenVerifier::wrongService);
    }

    private JwtConsumer consumer(IdentityConfig config, String audience, Validator use) {
        return new JwtConsumerBuilder()
                .setJwsAlgorithmConstraints(
                        new AlgorithmConstraints(
                                ConstraintType.PERMIT, AlgorithmIdentifiers.RSA_USING_SHA256))
                .setVerificationKeyResolver(this::resolve)
                .setExpectedIssuer(true, config.issuer())
                .setExpectedAudience(true, audience)
                .setRequireExpirationTime()
                .setRequireSubject()
                .setAllowedClockSkewInSeconds((int) config.clockSkew().toSeconds())
                .registerValidator(use)
                .build();
    }

    /** Throws when anything about a user's token is not right; the reason is for logs only. */
    JwtContext verifyUser(String token) throws InvalidJwtException {
        return users.process(token);
    }

    /** The same for the token of a service, whose subject is its context. */
    JwtContext verifyService(String token) throws InvalidJwtException {
        return services.process(token);
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
    private static @Nullable String wrongUser(JwtContext context) throws MalformedClaimException {
        var claims = context.getJwtClaims();
        return wrongUse(claims, "access") ? "not an access token" : Login.flaw(claims);
    }

    private static @Nullable String wrongService(JwtContext context)
            throws MalformedClaimException {
        return wrongUse(context.getJwtClaims(), "service") ? "not a service token" : null;
    }

    private static boolean wrongUse(JwtClaims claims, String use) throws MalformedClaimException {
        return !use.equals(claims.getStringClaimValue("typ"));
    }
}

package com.questcity.common.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.Key;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/** Tokens for tests: right ones as auth-service signs them, and wrong ones of every kind. */
public final class TestTokens {

    private final SigningTestKey key;

    public TestTokens(SigningTestKey key) {
        this.key = key;
    }

    /** Signed by the key that the tests' stand-in for auth-service publishes. */
    public static TestTokens standard() {
        return of(JwksServer.FIRST);
    }

    static TestTokens of(String keyId) {
        return new TestTokens(SigningTestKey.parse(send("GET", "/keys/" + keyId)));
    }

    static void withdraw(String keyId) {
        send("DELETE", "/keys/" + keyId);
    }

    /** What logging out does to the tokens of a session. */
    public static void revokeSession(UUID session) {
        send("PUT", "/revoked/sessions/" + session);
    }

    /** What a lock or a lost permission does to the user's tokens: older versions end. */
    public static void requireVersion(UUID user, int smallestValid) {
        send("PUT", "/revoked/versions/" + user + "/" + smallestValid);
    }

    public SigningTestKey key() {
        return key;
    }

    /** A good token of a user with these permissions (in lower case, as in groups). */
    public String token(UUID user, String... permissions) {
        return sign(claims(user, permissions), "RS256", key.pair().getPrivate(), Map.of());
    }

    /** A good token, but for what the change does to its claims. */
    public String changed(Consumer<JwtClaims> change, String... permissions) {
        var claims = claims(UUID.randomUUID(), permissions);
        change.accept(claims);
        return sign(claims, "RS256", key.pair().getPrivate(), Map.of());
    }

    /** A good token of the service of that context, for internal operations only. */
    public String serviceToken(String context) {
        var claims = claims(UUID.randomUUID());
        claims.setAudience("questcity-internal");
        claims.setSubject(context);
        claims.setClaim("typ", "service");
        Stream.of("sid", "ver", "groups").forEach(claims::unsetClaim);
        return sign(claims, "RS256", key.pair().getPrivate(), Map.of());
    }

    /** Any algorithm, key and header; "kid" is ours unless the headers name another. */
    public String forged(String algorithm, Key by, Map<String, ?> headers, String... permissions) {
        return sign(claims(UUID.randomUUID(), permissions), algorithm, by, headers);
    }

    private static JwtClaims claims(UUID user, String... permissions) {
        var now = Instant.now().getEpochSecond();
        var claims = new JwtClaims();
        claims.setIssuer("https://questcity");
        claims.setAudience("questcity");
        claims.setSubject(user.toString());
        claims.setClaim("sid", UUID.randomUUID().toString());
        claims.setClaim("ver", 0);
        claims.setClaim("typ", "access");
        claims.setClaim("iat", now);
        claims.setClaim("exp", now + 900);
        claims.setStringListClaim("groups", List.of(permissions));
        return claims;
    }

    private String sign(JwtClaims claims, String algorithm, Key by, Map<String, ?> headers) {
        try {
            var signature = new JsonWebSignature();
            signature.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
            signature.setDoKeyValidation(false);
            signature.setPayload(claims.toJson());
            signature.setKeyIdHeaderValue(key.id());
            headers.forEach(signature::setHeader);
            signature.setAlgorithmHeaderValue(algorithm);
            if (!algorithm.equals(AlgorithmIdentifiers.NONE)) {
                signature.setKey(by);
            }
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String send(String method, String path) {
        var url = ConfigProvider.getConfig().getValue("questcity.test.keys-url", String.class);
        var request =
                HttpRequest.newBuilder(URI.create(url + path))
                        .method(method, HttpRequest.BodyPublishers.noBody())
                        .build();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

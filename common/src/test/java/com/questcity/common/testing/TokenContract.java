package com.questcity.common.testing;

import static com.questcity.common.testing.ServiceUnderTest.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Requirements 1 to 11 of the security list: which tokens open a door, and for whom. */
@Tag("sec")
public abstract class TokenContract extends RevocationContract {

    private static final long SEED = 20_261_123;

    @Test
    void aGoodTokenIsAdmitted() {
        assertThat(service.get(guardedPath(), goodToken()).statusCode()).isEqualTo(200);
    }

    @Test
    void noTokenIsRefused() {
        assertProblem(service.get(guardedPath(), ""), 401);
    }

    @Test
    void aTokenWithoutThePermissionIsForbidden() {
        assertProblem(service.get(guardedPath(), tokens().token(user())), 403);
    }

    @Test
    void sec01UnsignedTokensAreRefused() {
        var header = "{\"alg\":\"%s\",\"kid\":\"" + tokens().key().id() + "\"}";
        var parts = goodToken().split("\\.", -1);
        for (var algorithm : List.of("none", "None", "NONE", "nOnE")) {
            var unsigned = base64(header.formatted(algorithm)) + "." + parts[1] + ".";

            assertProblem(service.get(guardedPath(), unsigned), 401);
            assertProblem(service.get(guardedPath(), unsigned + parts[2]), 401);
        }
    }

    @Test
    void sec02ThePublicKeyIsNoSharedSecret() {
        var der = tokens().key().pair().getPublic().getEncoded();
        var body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        var pem = "-----BEGIN PUBLIC KEY-----\n" + body + "\n-----END PUBLIC KEY-----";
        for (var secret : List.of(der, bytes(pem), bytes(pem + "\n"))) {
            var key = new SecretKeySpec(secret, "HmacSHA256");

            var forged = tokens().forged("HS256", key, Map.of(), permission());

            assertProblem(service.get(guardedPath(), forged), 401);
        }
    }

    @Test
    void sec03OnlyRs256IsAccepted() throws GeneralSecurityException {
        var ours = tokens().key().pair().getPrivate();
        for (var algorithm : List.of("RS384", "RS512", "PS256", "PS512")) {
            var forged = tokens().forged(algorithm, ours, Map.of(), permission());

            assertProblem(service.get(guardedPath(), forged), 401);
        }
        var curve = KeyPairGenerator.getInstance("EC");
        curve.initialize(new ECGenParameterSpec("secp256r1"));
        var forged =
                tokens().forged(
                                "ES256",
                                curve.generateKeyPair().getPrivate(),
                                Map.of(),
                                permission());
        assertProblem(service.get(guardedPath(), forged), 401);
    }

    @Test
    void sec04KeysThatATokenBringsAreNotReadNorFetched() throws IOException {
        var attacker = SigningTestKey.make("attacker");
        try (var listener = new ServerSocket(0, 8, InetAddress.getLoopbackAddress())) {
            listener.setSoTimeout(500);
            var url = "http://127.0.0.1:" + listener.getLocalPort() + "/keys";
            var jwk =
                    attacker.jwk()
                            .toParams(org.jose4j.jwk.JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
            var headers =
                    List.of(
                            Map.of("jwk", jwk),
                            Map.of("jku", url),
                            Map.of("x5u", url),
                            Map.of("x5c", List.of("AAAA")),
                            Map.of("jku", url, "kid", "attacker"));
            for (var header : headers) {
                var forged =
                        tokens().forged(
                                        "RS256",
                                        attacker.pair().getPrivate(),
                                        header,
                                        permission());

                assertProblem(service.get(guardedPath(), forged), 401);
            }
            assertThat(wasCalled(listener)).isFalse();
        }
    }

    @Test
    void sec05StrangeKeyIdsAreRefused() {
        var ours = tokens().key().pair().getPrivate();
        for (var id :
                List.of(
                        "../../../../dev/null",
                        "' OR 1=1 --",
                        "x".repeat(10_000),
                        "key\u0000id",
                        "",
                        "unknown")) {
            var forged = tokens().forged("RS256", ours, Map.of("kid", id), permission());

            assertProblem(service.get(guardedPath(), forged), 401);
        }
    }

    @Test
    void sec06NoBitOfATokenMayChange() {
        var random = new Random(SEED);
        var good = goodToken();
        for (int i = 0; i < 1_000; i++) {
            var status = service.get(guardedPath(), flipped(good, random)).statusCode();

            assertThat(status).as("flip %d of seed %d", i, SEED).isEqualTo(401);
        }
    }

    @Test
    void sec07TokensHaveTheirTime() {
        refused(claims -> endAt(claims, -30));
        refused(claims -> endAt(claims, -6));
        refused(claims -> claims.setClaim("nbf", Instant.now().plusSeconds(60).getEpochSecond()));
        refused(claims -> claims.unsetClaim("exp"));
        // Clocks differ by a little: 5 s are allowed, and not the 60 s of the library's default.
        var withinSkew = tokens().changed(claims -> endAt(claims, -1), permission());
        assertThat(service.get(guardedPath(), withinSkew).statusCode()).isNotEqualTo(401);
    }

    private static void endAt(JwtClaims claims, long seconds) {
        var now = Instant.now().getEpochSecond();
        claims.setClaim("iat", now - 900);
        claims.setClaim("exp", now + seconds);
    }

    @Test
    void sec08TokensAreForUsFromUs() {
        refused(claims -> claims.setIssuer("https://evil.example"));
        refused(claims -> claims.unsetClaim("iss"));
        refused(claims -> claims.setAudience("elsewhere"));
        refused(claims -> claims.unsetClaim("aud"));
        refused(claims -> claims.setAudience("questcity-internal"));
        refused(claims -> claims.unsetClaim("sub"));
        refused(claims -> claims.setSubject("mira"));
    }

    @Test
    void sec08ServicesAndUsersHaveTheirOwnTokens() {
        var ofService = tokens().serviceToken("quest");

        assertProblem(service.get(guardedPath(), ofService), 401);
        refused(claims -> claims.setClaim("typ", "service"));
        if (!internalPath().isEmpty()) {
            assertThat(service.get(internalPath(), ofService).statusCode()).isNotIn(401, 403);
            assertProblem(service.get(internalPath(), ""), 401);
            assertProblem(service.get(internalPath(), goodToken()), 401);
            assertProblem(service.get(internalPath(), tokens().serviceToken("nobody")), 403);
        }
    }

    @Test
    void sec09OnlyAccessTokensOpen() {
        for (var use : List.of("refresh", "email_verify", "password_reset", "ACCESS", "")) {
            refused(claims -> claims.setClaim("typ", use));
        }
        refused(claims -> claims.unsetClaim("typ"));
    }

    @Test
    void sec11TokensComeInTheHeaderOnly() {
        var token = goodToken();
        assertProblem(service.get(guardedPath() + "?access_token=" + token, ""), 401);
        assertProblem(
                service.send("GET", guardedPath(), "", null, "Cookie", "token=" + token), 401);
    }

    /** Waits for a state that polling brings about; fails when the time is over. */
    public static void eventually(Duration limit, Runnable assertion) {
        var end = System.nanoTime() + limit.toNanos();
        while (true) {
            try {
                assertion.run();
                return;
            } catch (AssertionError e) {
                if (System.nanoTime() > end) {
                    throw e;
                }
                LockSupport.parkNanos(20_000_000);
            }
        }
    }

    private static String flipped(String token, Random random) {
        var parts = token.split("\\.", -1);
        var part = random.nextInt(parts.length);
        var bytes = Base64.getUrlDecoder().decode(parts[part]);
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        parts[part] = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        return Stream.of(parts).reduce((a, b) -> a + "." + b).orElseThrow();
    }

    private static boolean wasCalled(ServerSocket listener) throws IOException {
        try (var call = listener.accept()) {
            return call.isConnected();
        } catch (SocketTimeoutException e) {
            return false;
        }
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(text));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

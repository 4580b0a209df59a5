package com.questcity.auth.totp;

import static com.questcity.common.testing.ServiceUnderTest.assertProblem;
import static com.questcity.common.testing.ServiceUnderTest.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.questcity.auth.people.Client;
import com.questcity.auth.people.Database;
import com.questcity.auth.people.People;
import com.questcity.auth.people.People.Person;
import com.questcity.common.testing.PlatformResource;
import com.questcity.common.testing.ServiceUnderTest;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.security.InvalidKeyException;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class TotpResourceTest {

    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    @Inject People people;

    @Inject Database database;

    private final ServiceUnderTest service = new ServiceUnderTest();
    private Person person;
    private Client client;

    @BeforeEach
    void logIn() {
        service.awaitReady();
        person = people.verified();
        client = Client.of(person, service);
    }

    @Test
    void aSecondFactorIsAskedForOnceItIsConfirmed() {
        var secret = begin();
        assertThat(login().statusCode()).isEqualTo(200);

        confirm(secret);

        var asked = login();
        assertProblem(asked, 401);
        assertThat(json(asked).path("type").asText()).isEqualTo("/problems/totp-required");
        assertThat(login("totp_code", code(secret, 1)).statusCode()).isEqualTo(200);
    }

    @Test
    @Tag("sec")
    void aCodeIsGoodOnce() {
        var secret = begin();
        confirm(secret);
        var code = code(secret, 1);

        assertThat(login("totp_code", code).statusCode()).isEqualTo(200);
        assertProblem(login("totp_code", code), 401);
        assertProblem(login("totp_code", code(secret, 0)), 401);
    }

    @Test
    @Tag("sec")
    void codesOfOtherTimesAndWrongOnesAreRefused() {
        var secret = begin();
        confirm(secret);

        assertProblem(login("totp_code", code(secret, -10)), 401);
        assertProblem(login("totp_code", code(secret, 10)), 401);
        assertProblem(login("totp_code", "ABCD-EFGH-IJKL-MNOP"), 401);
        assertProblem(login("totp_code", "1"), 400);
    }

    @Test
    @Tag("sec")
    void theSecondFactorIsNoSecretOfTheDatabase() {
        var secret = begin();

        assertThat(
                        database.text(
                                "SELECT encode(secret, 'hex') FROM totp WHERE account_id = ?",
                                person.id()))
                .doesNotContain(new BigInteger(1, decode(secret)).toString(16));
    }

    @Test
    void aRecoveryCodeStandsInOnce() {
        var codes = json(confirm(begin())).path("recovery_codes");
        var one = codes.path(0).asText();

        assertThat(codes).hasSize(10);
        assertThat(login("totp_code", one.toLowerCase(Locale.ROOT)).statusCode()).isEqualTo(200);
        assertProblem(login("totp_code", one), 401);
        assertThat(login("totp_code", codes.path(1).asText()).statusCode()).isEqualTo(200);
    }

    @Test
    void newRecoveryCodesEndTheOldOnes() {
        var old = json(confirm(begin())).path("recovery_codes").path(0).asText();

        var fresh = client.post("/auth/totp/recovery-codes", "password", People.PASSWORD);

        assertThat(json(fresh).path("recovery_codes")).hasSize(10);
        assertProblem(login("totp_code", old), 401);
    }

    @Test
    void itIsSwitchedOffByThePassword() {
        confirm(begin());

        assertProblem(off("not the password"), 422);
        assertThat(off(People.PASSWORD).statusCode()).isEqualTo(204);

        assertThat(login().statusCode()).isEqualTo(200);
        assertProblem(client.post("/auth/totp/recovery-codes", "password", People.PASSWORD), 409);
    }

    @Test
    void whatIsOnIsNotBegunAgain() {
        assertProblem(client.post("/auth/totp/confirm", "code", "000000"), 409);
        var secret = begin();
        assertProblem(client.post("/auth/totp/confirm", "code", code(secret, 10)), 401);
        confirm(secret);

        assertProblem(client.post("/auth/totp", "password", People.PASSWORD), 409);
        assertProblem(client.post("/auth/totp/confirm", "code", code(secret, 1)), 409);
    }

    @Test
    void beginningAgainTakesAnotherSecret() {
        var first = begin();
        var second = begin();

        assertProblem(client.post("/auth/totp/confirm", "code", code(first, 0)), 401);
        assertThat(confirm(second).statusCode()).isEqualTo(200);
    }

    @Test
    void strangersAreRefused() {
        for (var path : new String[] {"", "/confirm", "/recovery-codes"}) {
            assertProblem(service.post("/api/v1/auth/totp" + path, "", "{}"), 401);
        }
    }

    private String begin() {
        var answer = client.post("/auth/totp", "password", People.PASSWORD);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        var secret = json(answer).path("secret").asText();
        assertThat(json(answer).path("uri").asText())
                .isEqualTo(
                        "otpauth://totp/QuestCity:%s?secret=%s&issuer=QuestCity"
                                .formatted(person.username(), secret));
        return secret;
    }

    private java.net.http.HttpResponse<String> confirm(String secret) {
        var answer = client.post("/auth/totp/confirm", "code", code(secret, 0));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    private java.net.http.HttpResponse<String> off(String password) {
        return client.send("DELETE", "/auth/totp", Client.fields("password", password));
    }

    private java.net.http.HttpResponse<String> login(String... more) {
        return new Client(service).login(person.username(), People.PASSWORD, more);
    }

    // As an authenticator app makes it, so many steps from now.
    private static String code(String secret, int steps) {
        var generator = new TimeBasedOneTimePasswordGenerator();
        try {
            return generator.generateOneTimePasswordString(
                    new SecretKeySpec(decode(secret), "HmacSHA1"),
                    Instant.now().plusSeconds(30L * steps),
                    Locale.ROOT);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] decode(String base32) {
        var bits = BigInteger.ZERO;
        for (int i = 0; i < base32.length(); i++) {
            bits = bits.shiftLeft(5).or(BigInteger.valueOf(BASE32.indexOf(base32.charAt(i))));
        }
        var bytes = new byte[20];
        for (int i = 19; i >= 0; i--) {
            bytes[i] = bits.byteValue();
            bits = bits.shiftRight(8);
        }
        return bytes;
    }
}

package com.questcity.auth.session;

import static com.questcity.common.testing.ServiceUnderTest.assertProblem;
import static com.questcity.common.testing.ServiceUnderTest.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.questcity.auth.people.Client;
import com.questcity.auth.people.Mailbox;
import com.questcity.auth.people.People;
import com.questcity.common.testing.PlatformResource;
import com.questcity.common.testing.ServiceUnderTest;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Guessing passwords, in the ways that attackers do. */
@Tag("sec")
@QuarkusTest
@WithTestResource(PlatformResource.class)
class LoginLimitsTest {

    private static final int FAILURES_OF_A_NAME = 10;
    private static final int FAILURES_FROM_AN_ADDRESS = 100;

    @Inject People people;

    private final ServiceUnderTest home = new ServiceUnderTest();
    private final Client attacker = new Client(new ServiceUnderTest());

    @BeforeEach
    void ready() {
        home.awaitReady();
    }

    @Test
    void sec28GuessingClosesANameForAWhile() {
        var victim = people.verified();
        for (int i = 0; i < FAILURES_OF_A_NAME; i++) {
            assertProblem(attacker.login(victim.username(), "guess " + i), 401);
        }

        var refused = attacker.login(victim.username(), People.PASSWORD);

        assertProblem(refused, 429);
        assertThat(refused.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 30L);
        assertThat(json(refused).path("type").asText()).isEqualTo("/problems/too-many-requests");
    }

    @Test
    void sec28ParallelGuessesAreCountedOneByOne() throws Exception {
        var victim = people.verified();
        var judged = 0;

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Integer> guess = () -> attacker.login(victim.username(), "guess").statusCode();
            for (var result : threads.invokeAll(Stream.generate(() -> guess).limit(40).toList())) {
                judged += result.get() == 401 ? 1 : 0;
            }
        }

        assertThat(judged).isLessThanOrEqualTo(FAILURES_OF_A_NAME);
    }

    @Test
    void sec28ANameWithoutAnAccountClosesAlike() {
        var nobody = People.uniqueName();
        for (int i = 0; i < FAILURES_OF_A_NAME; i++) {
            assertProblem(attacker.login(nobody, "guess " + i), 401);
        }

        assertProblem(attacker.login(nobody, "guess"), 429);
    }

    @Test
    void sec28ARightPasswordForgetsTheFailuresBefore() {
        var person = people.verified();
        for (int i = 0; i < FAILURES_OF_A_NAME - 1; i++) {
            attacker.login(person.username(), "typo");
        }

        assertThat(attacker.login(person.username(), People.PASSWORD).statusCode()).isEqualTo(200);
        for (int i = 0; i < FAILURES_OF_A_NAME - 1; i++) {
            assertProblem(attacker.login(person.username(), "typo"), 401);
        }
    }

    @Test
    void sec29OnePasswordForManyNamesIsStoppedByTheAddress() {
        var refused = 0;
        for (int i = 0; i < FAILURES_FROM_AN_ADDRESS + 20; i++) {
            refused +=
                    attacker.login(People.uniqueName(), "Summer2026!").statusCode() == 429 ? 1 : 0;
        }

        // Some come back while the test runs: a hundred in ten minutes is one in six seconds.
        assertThat(refused).isBetween(8, 20);
        var elsewhere = new Client(new ServiceUnderTest());
        assertThat(elsewhere.login(people.verified().username(), People.PASSWORD).statusCode())
                .isEqualTo(200);
    }

    @Test
    void sec30AnOwnerAtHomeIsNotLockedOut() {
        var owner = people.verified();
        Client.of(owner, home);
        for (int i = 0; i < FAILURES_OF_A_NAME + 1; i++) {
            attacker.login(owner.username(), "guess");
        }
        assertProblem(attacker.login(owner.username(), People.PASSWORD), 429);

        assertThat(new Client(home).login(owner.username(), People.PASSWORD).statusCode())
                .isEqualTo(200);
    }

    @Test
    void sec30AResetByMailOpensANameAgain() {
        var owner = people.verified();
        for (int i = 0; i < FAILURES_OF_A_NAME + 1; i++) {
            attacker.login(owner.username(), "guess");
        }
        var app = new Client(new ServiceUnderTest());

        app.post("/auth/reset-password", "email", owner.email());
        var code = new Mailbox().awaitCode(owner.email());
        var reset =
                app.post(
                        "/auth/reset-password/confirm",
                        "email",
                        owner.email(),
                        "code",
                        code,
                        "new_password",
                        "a fresh start today");

        assertThat(reset.statusCode()).as(reset.body()).isEqualTo(204);
        assertThat(app.login(owner.username(), "a fresh start today").statusCode()).isEqualTo(200);
    }

    @Test
    void sec49AForgedAddressIsNoNewOne() {
        var service = new ServiceUnderTest();
        for (int i = 0; i < FAILURES_FROM_AN_ADDRESS + 2; i++) {
            loginClaiming(service, "203.0.113." + i);
        }

        assertProblem(loginClaiming(service, "203.0.113.250"), 429);
    }

    private static HttpResponse<String> loginClaiming(ServiceUnderTest service, String address) {
        var body = Client.fields("login", People.uniqueName(), "password", "Summer2026!");
        return service.send(
                "POST",
                "/api/v1/auth/login",
                "",
                Client.json(body),
                "Content-Type",
                "application/json",
                "X-Forwarded-For",
                address,
                "X-Real-IP",
                address);
    }
}

package com.questcity.auth.session;

import static com.questcity.common.testing.ServiceUnderTest.assertProblem;
import static com.questcity.common.testing.ServiceUnderTest.json;
import static com.questcity.common.testing.TokenContract.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.questcity.auth.people.Client;
import com.questcity.auth.people.Database;
import com.questcity.auth.people.People;
import com.questcity.auth.people.People.Person;
import com.questcity.common.testing.PlatformResource;
import com.questcity.common.testing.ServiceUnderTest;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class RefreshResourceTest {

    private static final long SEED = 20_261_123;

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
    void aRefreshTokenGivesNewTokens() {
        var before = client.refreshToken();

        var answer = client.refresh();

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(client.refreshToken()).hasSize(91).isNotEqualTo(before);
        assertThat(json(answer).path("expires_in").asInt()).isEqualTo(900);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(client.get("/users/me").statusCode()).isEqualTo(200);
    }

    @Test
    void aRepeatWithinSecondsGetsTheSameSuccessor() {
        var used = client.refreshToken();
        client.refresh();

        var repeat = client.refresh(used);

        assertThat(json(repeat).path("refresh_token").asText()).isEqualTo(client.refreshToken());
        assertThat(client.refresh().statusCode()).isEqualTo(200);
    }

    @Test
    @Tag("sec")
    void sec13AnOlderTokenEndsTheFamily() {
        var old = client.refreshToken();
        client.refresh();
        client.refresh();

        assertProblem(client.refresh(old), 401);

        assertProblem(client.refresh(client.refreshToken()), 401);
        eventually(
                Duration.ofSeconds(3),
                () -> assertThat(client.get("/users/me").statusCode()).isEqualTo(401));
        assertThat(audited("session.stolen")).isEqualTo(1);
    }

    @Test
    @Tag("sec")
    void sec13TheLastTokenEndsTheFamilyOnceItsGraceIsOver() {
        var used = client.refreshToken();
        client.refresh();
        database.execute(
                "UPDATE session SET rotated_at = rotated_at - interval '11 s' WHERE account_id = ?",
                person.id());

        assertProblem(client.refresh(used), 401);

        assertProblem(client.refresh(client.refreshToken()), 401);
    }

    @Test
    @Tag("sec")
    void sec14FiftyParallelUsesLeaveOneLiveFamily() throws Exception {
        var used = client.refreshToken();
        var successors = new HashSet<String>();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<String> use = () -> refreshPatiently(used);
            for (var result : threads.invokeAll(Stream.generate(() -> use).limit(50).toList())) {
                successors.add(result.get());
            }
        }

        assertThat(successors).hasSize(1);
        assertThat(
                        database.text(
                                "SELECT string_agg(generation::text, ',') FROM session WHERE account_id = ?",
                                person.id()))
                .isEqualTo("1");
        assertThat(client.refresh(successors.iterator().next()).statusCode()).isEqualTo(200);
    }

    // A busy pool may say "later"; any other answer than a success is one too many.
    private String refreshPatiently(String token) {
        var answer = client.refresh(token);
        while (answer.statusCode() == 503) {
            answer = client.refresh(token);
        }
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer).path("refresh_token").asText();
    }

    @Test
    @Tag("sec")
    void sec15ALoginEndsHoweverOftenItIsRefreshed() {
        database.execute(
                "UPDATE session SET ends_at = now() + interval '1 h' WHERE account_id = ?",
                person.id());
        client.refresh();
        assertThat(
                        database.text(
                                "SELECT ends_at < now() + interval '2 h' FROM session WHERE account_id = ?",
                                person.id()))
                .isEqualTo("t");

        database.execute("UPDATE session SET ends_at = now() WHERE account_id = ?", person.id());

        assertProblem(client.refresh(), 401);
    }

    @Test
    @Tag("sec")
    void sec20AnUnusedLoginEnds() {
        assertThat(
                        database.text(
                                "SELECT round(extract(epoch FROM idle_ends_at - now()) / 86400) FROM session WHERE account_id = ?",
                                person.id()))
                .isEqualTo("14");
        assertThat(
                        database.text(
                                "SELECT round(extract(epoch FROM ends_at - now()) / 86400) FROM session WHERE account_id = ?",
                                person.id()))
                .isEqualTo("30");

        database.execute(
                "UPDATE session SET idle_ends_at = now() WHERE account_id = ?", person.id());

        assertProblem(client.refresh(), 401);
    }

    @Test
    @Tag("sec")
    void sec09EachTokenIsGoodForItsOwnUse() {
        assertProblem(client.refresh(client.token()), 401);
        assertProblem(service.get("/api/v1/users/me", client.refreshToken()), 401);
        assertThat(client.refresh().statusCode()).isEqualTo(200);
    }

    @Test
    @Tag("sec")
    void noBitOfARefreshTokenMayChange() {
        var random = new Random(SEED);
        var good = Base64.getUrlDecoder().decode(client.refreshToken());

        for (int i = 0; i < 200; i++) {
            var flipped = good.clone();
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
            var token = Base64.getUrlEncoder().withoutPadding().encodeToString(flipped);
            assertThat(client.refresh(token).statusCode()).as("flip %d", i).isEqualTo(401);
        }

        // None of them has ended the session: that takes a token that we made.
        assertThat(client.refresh().statusCode()).isEqualTo(200);
    }

    @Test
    @Tag("sec")
    void whatIsNoTokenIsRefused() {
        for (var text : new String[] {"", "a", "a.b.c", "x".repeat(91), "=".repeat(91), "\u20ac"}) {
            assertProblem(client.refresh(text), 401);
        }
        assertProblem(client.refresh("x".repeat(5000)), 400);
        assertProblem(client.post("/auth/refresh-token"), 400);
    }

    @Test
    @Tag("sec")
    void sec21NoRefreshTokenIsInTheDatabase() {
        client.refresh();
        var bytes = Base64.getUrlDecoder().decode(client.refreshToken());
        var secret = HexFormat.of().formatHex(bytes, 20, 52);

        var row =
                database.text(
                        "SELECT session::text FROM session WHERE account_id = ?", person.id());

        assertThat(row).doesNotContain(client.refreshToken()).doesNotContain(secret);
    }

    @Test
    @Tag("sec")
    void sec16LoggingOutEndsBothTokens() {
        var answer = client.post("/auth/logout", "refresh_token", client.refreshToken());

        assertThat(answer.statusCode()).isEqualTo(204);
        assertProblem(client.refresh(client.refreshToken()), 401);
        eventually(
                Duration.ofSeconds(3),
                () -> assertThat(client.get("/users/me").statusCode()).isEqualTo(401));
        assertThat(client.post("/auth/logout", "refresh_token", client.refreshToken()).statusCode())
                .isEqualTo(204);
    }

    @Test
    @Tag("sec")
    void sec16TheAccessTokenLogsOutToo() {
        var answer = service.send("POST", "/api/v1/auth/logout", client.token(), null);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
        assertProblem(client.refresh(client.refreshToken()), 401);
        assertProblem(service.send("POST", "/api/v1/auth/logout", "", null), 401);
    }

    @Test
    void onlyTheSessionOfTheTokenIsLoggedOut() {
        var other = Client.of(person, service);

        client.post("/auth/logout", "refresh_token", client.refreshToken());

        assertThat(other.refresh().statusCode()).isEqualTo(200);
        assertThat(other.get("/users/me").statusCode()).isEqualTo(200);
    }

    @Test
    void aLogoutWithAForgedTokenChangesNothing() {
        assertThat(client.post("/auth/logout", "refresh_token", "forged").statusCode())
                .isEqualTo(204);

        assertThat(client.refresh().statusCode()).isEqualTo(200);
    }

    @Test
    void newRightsComeWithTheNextRefresh() {
        database.execute("UPDATE account SET can_lock_users = true WHERE id = ?", person.id());

        client.refresh();

        assertThat(client.get("/users?limit=1").statusCode()).isEqualTo(200);
    }

    private long audited(String action) {
        return database.count(
                "SELECT count(*) FROM audit_event WHERE action = ? AND actor_id = ?",
                action,
                person.id());
    }
}

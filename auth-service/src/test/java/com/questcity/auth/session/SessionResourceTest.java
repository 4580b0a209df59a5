package com.questcity.auth.session;

import static com.questcity.common.testing.ServiceUnderTest.assertProblem;
import static com.questcity.common.testing.ServiceUnderTest.json;
import static com.questcity.common.testing.TokenContract.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.questcity.auth.people.Client;
import com.questcity.auth.people.Database;
import com.questcity.auth.people.People;
import com.questcity.auth.people.People.Person;
import com.questcity.common.jobs.JobRunner;
import com.questcity.common.testing.PlatformResource;
import com.questcity.common.testing.ServiceUnderTest;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class SessionResourceTest {

    @Inject People people;

    @Inject Database database;

    @Inject SessionService sessions;

    private final ServiceUnderTest service = new ServiceUnderTest();
    private Person person;
    private Client phone;
    private Client laptop;

    @BeforeEach
    void logIn() {
        service.awaitReady();
        person = people.verified();
        phone = new Client(service);
        phone.login(person.username(), People.PASSWORD, "device_name", "phone");
        laptop = new Client(service);
        laptop.login(person.username(), People.PASSWORD, "device_name", "laptop");
    }

    @Test
    void oneSeesWhereOneIsLoggedIn() {
        var items = json(phone.get("/auth/sessions")).path("items");

        assertThat(items.findValuesAsText("device_name")).containsExactly("laptop", "phone");
        assertThat(items.findValuesAsText("is_current")).containsExactly("false", "true");
        assertThat(items.path(0).path("ip").asText()).startsWith("127.");
    }

    @Test
    void theListComesInPages() {
        var first = json(phone.get("/auth/sessions?limit=1"));
        var second =
                json(
                        phone.get(
                                "/auth/sessions?limit=1&cursor="
                                        + first.path("next_cursor").asText()));

        assertThat(first.path("items").findValuesAsText("device_name")).containsExactly("laptop");
        assertThat(second.path("items").findValuesAsText("device_name")).containsExactly("phone");
        assertThat(second.path("next_cursor").isNull()).isTrue();
    }

    @Test
    @Tag("sec")
    void sec19OneEndsASessionOfOnesOwn() {
        var id = json(phone.get("/auth/sessions")).path("items").path(0).path("id").asText();

        assertThat(phone.delete("/auth/sessions/" + id).statusCode()).isEqualTo(204);

        assertProblem(laptop.refresh(), 401);
        eventually(
                Duration.ofSeconds(3),
                () -> assertThat(laptop.get("/users/me").statusCode()).isEqualTo(401));
        assertThat(phone.get("/users/me").statusCode()).isEqualTo(200);
        assertProblem(phone.delete("/auth/sessions/" + id), 404);
    }

    @Test
    @Tag("sec")
    void allOthersAreLoggedOut() {
        assertThat(phone.delete("/auth/sessions").statusCode()).isEqualTo(204);

        assertProblem(laptop.refresh(), 401);
        eventually(
                Duration.ofSeconds(3),
                () -> assertThat(laptop.get("/users/me").statusCode()).isEqualTo(401));
        assertThat(phone.refresh().statusCode()).isEqualTo(200);
        assertThat(json(phone.get("/auth/sessions")).path("items")).hasSize(1);
    }

    @Test
    @Tag("sec")
    void sec36SomebodyElsesSessionIsOutOfReach() {
        var stranger = Client.of(people.verified(), service);
        var id = json(phone.get("/auth/sessions")).path("items").path(0).path("id").asText();

        assertProblem(stranger.delete("/auth/sessions/" + id), 404);

        assertThat(laptop.refresh().statusCode()).isEqualTo(200);
        assertProblem(service.get("/api/v1/auth/sessions", ""), 401);
        assertProblem(service.send("DELETE", "/api/v1/auth/sessions", "", null), 401);
    }

    @Test
    void anotherLoginThanTheFiftiethEndsTheOneNotUsedForLongest() {
        database.execute(
                """
                INSERT INTO session (id, account_id, device_name, ip, user_agent, created_at, generation,
                       token_hash, rotated_at, last_used_at, ends_at, idle_ends_at)
                SELECT gen_random_uuid(), ?, 'old', '', '', now(), 0, '', now(),
                       now() - interval '1 d', now() + interval '1 d', now() + interval '1 d'
                  FROM generate_series(1, 60)
                """,
                person.id());

        Client.of(person, service);

        assertThat(database.count("SELECT count(*) FROM session WHERE account_id = ?", person.id()))
                .isEqualTo(50);
        assertThat(phone.refresh().statusCode()).isEqualTo(200);
    }

    @Test
    void endedSessionsAreDeletedByNight() {
        database.execute(
                "UPDATE session SET idle_ends_at = now() WHERE account_id = ?", person.id());

        JobRunner.await(sessions::deleteEnded);

        assertThat(database.count("SELECT count(*) FROM session WHERE account_id = ?", person.id()))
                .isZero();
    }
}

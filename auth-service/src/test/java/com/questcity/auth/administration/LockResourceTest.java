package com.questcity.auth.administration;

import static com.questcity.common.testing.ServiceUnderTest.assertProblem;
import static com.questcity.common.testing.ServiceUnderTest.json;
import static com.questcity.common.testing.TokenContract.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.questcity.auth.account.Role;
import com.questcity.auth.people.Client;
import com.questcity.auth.people.Database;
import com.questcity.auth.people.Mailbox;
import com.questcity.auth.people.People;
import com.questcity.auth.people.People.Person;
import com.questcity.common.jobs.JobRunner;
import com.questcity.common.testing.PlatformResource;
import com.questcity.common.testing.ServiceUnderTest;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class LockResourceTest {

    @Inject People people;

    @Inject Database database;

    @Inject OverdueLocksJob overdueLocks;

    private final ServiceUnderTest service = new ServiceUnderTest();
    private final Mailbox mailbox = new Mailbox();
    private Person person;
    private Person boss;
    private Client client;
    private Client admin;

    @BeforeEach
    void logIn() {
        service.awaitReady();
        person = people.verified();
        boss = people.with(Role.ADMIN);
        client = Client.of(person, service);
        admin = Client.of(boss, service);
    }

    @Test
    @Tag("sec")
    void sec18ALockEndsEverything() {
        var answer = lock(person.id());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(json(answer).path("is_active").asBoolean()).isFalse();
        assertProblem(client.refresh(), 401);
        eventually(
                Duration.ofSeconds(3),
                () -> assertThat(client.get("/users/me").statusCode()).isEqualTo(401));
        var login = client.login(person.username(), People.PASSWORD);
        assertProblem(login, 403);
        assertThat(json(login).path("reason").asText()).isEqualTo("spam");
        assertProblem(client.login(person.username(), "wrong password"), 401);
        mailbox.await(person.email(), mail -> mail.text().contains("The reason: spam"));
        assertThat(
                        database.count(
                                "SELECT count(*) FROM outbox_event WHERE type = 'UserLocked' AND subject = ?",
                                person.id().toString()))
                .isEqualTo(1);
    }

    @Test
    @Tag("sec")
    void sec18ALockHoldsForRequestsThatAreUnderWay() throws Exception {
        var over = new AtomicBoolean();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Boolean> ask =
                    () -> {
                        // The last one is sent after the lock was seen: older ones may be slow.
                        while (true) {
                            var isLast = over.get();
                            var status = client.get("/users/me").statusCode();
                            assertThat(status).isIn(200, 401, 503);
                            if (isLast) {
                                return status == 200;
                            }
                        }
                    };
            var asking = Stream.generate(() -> threads.submit(ask)).limit(8).toList();
            lock(person.id());
            eventually(
                    Duration.ofSeconds(3),
                    () -> assertThat(client.get("/users/me").statusCode()).isEqualTo(401));
            over.set(true);

            for (var asked : asking) {
                assertThat(asked.get()).isFalse();
            }
        }
    }

    @Test
    void anUnlockedPersonLogsInAgain() {
        lock(person.id());

        var answer = admin.post("/users/" + person.id() + "/unlock");

        assertThat(json(answer).path("is_active").asBoolean()).isTrue();
        assertThat(client.login(person.username(), People.PASSWORD).statusCode()).isEqualTo(200);
        mailbox.await(person.email(), mail -> mail.subject().contains("open again"));
        assertThat(admin.post("/users/" + person.id() + "/unlock").statusCode()).isEqualTo(200);
    }

    @Test
    void aLockWithAnEndOpensByItself() {
        var until = Instant.now().plusSeconds(3600).toString();
        var answer =
                admin.post("/users/" + person.id() + "/lock", "reason", "spam", "until", until);
        assertThat(json(answer).path("locked_until").isNull()).isFalse();
        JobRunner.await(overdueLocks::run);
        assertProblem(client.login(person.username(), People.PASSWORD), 403);

        database.execute("UPDATE account SET locked_until = now() WHERE id = ?", person.id());
        JobRunner.await(overdueLocks::run);

        assertThat(client.login(person.username(), People.PASSWORD).statusCode()).isEqualTo(200);
        assertThat(
                        database.count(
                                "SELECT count(*) FROM outbox_event WHERE type = 'UserUnlocked' AND subject = ?",
                                person.id().toString()))
                .isEqualTo(1);
    }

    @Test
    void aLockThatWasMadeLongerIsNotOpened() {
        lock(person.id());
        database.execute("UPDATE account SET locked_until = now() WHERE id = ?", person.id());
        lock(person.id());

        JobRunner.await(overdueLocks::run);

        assertProblem(client.login(person.username(), People.PASSWORD), 403);
        var far =
                admin.post(
                        "/users/" + person.id() + "/lock",
                        "reason",
                        "x",
                        "until",
                        "+999999999-12-31T00:00:00Z");
        assertProblem(far, 400, 422);
    }

    @Test
    @Tag("sec")
    void nobodyLocksHimself() {
        var answer = lock(boss.id());

        assertProblem(answer, 422);
        assertThat(json(answer).path("type").asText()).isEqualTo("/problems/own-account");
    }

    @Test
    @Tag("sec")
    void whoMayLockUsersMayNotLockThoseAbove() {
        var warden = people.verified();
        admin.send(
                "PUT",
                "/users/" + warden.id() + "/grants",
                Map.of("can_edit_quests", false, "can_lock_users", true));
        var guard = Client.of(warden, service);

        assertProblem(lock(guard, people.with(Role.MANAGER).id()), 403);
        assertProblem(lock(guard, boss.id()), 403);
        assertProblem(
                guard.send("PATCH", "/users/" + boss.id(), Map.of("first_name", "Fool")), 403);
        assertThat(lock(guard, person.id()).statusCode()).isEqualTo(200);
    }

    @Test
    @Tag("sec")
    void sec39ARightThatWasTakenAwayIsGoneWithTheNextRequest() {
        database.execute("UPDATE account SET role = 'USER' WHERE id = ?", boss.id());

        // The token still names the permission; what is asked is the account.
        assertProblem(lock(person.id()), 403);
    }

    @Test
    void theLastAdministratorStays() throws Exception {
        var others = onlyAdmins(List.of(boss.id()));
        try {
            assertProblem(
                    admin.send("PUT", "/users/" + boss.id() + "/role", Map.of("role", "USER")),
                    409);
            assertProblem(
                    admin.send("DELETE", "/users/me", Client.fields("password", People.PASSWORD)),
                    409);
        } finally {
            restore(others);
        }
    }

    @Test
    void ofTwoAdministratorsWhoDemoteEachOtherOneStays() throws Exception {
        for (int round = 0; round < 5; round++) {
            var one = people.with(Role.ADMIN);
            var two = people.with(Role.ADMIN);
            var others = onlyAdmins(List.of(one.id(), two.id()));
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var first = Client.of(one, service);
                var second = Client.of(two, service);
                var demotions =
                        threads.invokeAll(
                                List.<Callable<Integer>>of(
                                        () -> demote(first, two.id()),
                                        () -> demote(second, one.id())));

                assertThat(List.of(demotions.get(0).get(), demotions.get(1).get()))
                        .contains(200)
                        .containsAnyOf(409, 403, 401);
                assertThat(
                                database.count(
                                        "SELECT count(*) FROM account WHERE role = 'ADMIN' AND active AND verified"))
                        .isEqualTo(1);
            } finally {
                restore(others);
            }
        }
    }

    @Test
    @Tag("sec")
    void sec54ALockThatIsSentTwiceIsOne() {
        var first = lockWithKey("lock-" + person.id(), "spam");
        var repeat = lockWithKey("lock-" + person.id(), "spam");
        var other = lockWithKey("lock-" + person.id(), "something else");

        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
        assertThat(repeat.body()).isEqualTo(first.body());
        assertProblem(other, 422);
        assertThat(
                        database.count(
                                "SELECT count(*) FROM audit_event WHERE action = 'account.locked' AND target_id = ?",
                                person.id()))
                .isEqualTo(1);
    }

    @Test
    @Tag("sec")
    void sec54FiftyParallelLocksAreOne() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<String> lock =
                    () -> {
                        var answer = lockWithKey("parallel-" + person.id(), "spam");
                        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
                        return answer.body();
                    };
            var answers = threads.invokeAll(Stream.generate(() -> lock).limit(50).toList());

            for (var answer : answers) {
                assertThat(answer.get()).isEqualTo(answers.getFirst().get());
            }
        }
        assertThat(
                        database.count(
                                "SELECT count(*) FROM audit_event WHERE action = 'account.locked' AND target_id = ?",
                                person.id()))
                .isEqualTo(1);
    }

    private HttpResponse<String> lockWithKey(String key, String reason) {
        return service.send(
                "POST",
                "/api/v1/users/" + person.id() + "/lock",
                admin.token(),
                Client.json(Client.fields("reason", reason)),
                "Content-Type",
                "application/json",
                "Idempotency-Key",
                key);
    }

    private HttpResponse<String> lock(UUID id) {
        return lock(admin, id);
    }

    private static HttpResponse<String> lock(Client by, UUID id) {
        return by.post("/users/" + id + "/lock", "reason", "spam");
    }

    private static int demote(Client by, UUID id) {
        return by.send("PUT", "/users/" + id + "/role", Map.of("role", "USER")).statusCode();
    }

    // Other tests leave administrators behind: they are put aside for a while.
    private List<UUID> onlyAdmins(List<UUID> kept) {
        var others =
                database.text(
                        "SELECT string_agg(id::text, ',') FROM account WHERE role = 'ADMIN' AND active");
        var aside =
                Stream.of(others.split(","))
                        .map(UUID::fromString)
                        .filter(id -> !kept.contains(id))
                        .toList();
        aside.forEach(id -> database.execute("UPDATE account SET role = 'USER' WHERE id = ?", id));
        return aside;
    }

    private void restore(List<UUID> admins) {
        admins.forEach(
                id -> database.execute("UPDATE account SET role = 'ADMIN' WHERE id = ?", id));
    }
}

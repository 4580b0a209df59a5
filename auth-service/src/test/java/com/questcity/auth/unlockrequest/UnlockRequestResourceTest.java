package com.questcity.auth.unlockrequest;

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
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class UnlockRequestResourceTest {

    @Inject People people;

    @Inject Database database;

    @Inject UnlockRequestService requests;

    private final ServiceUnderTest service = new ServiceUnderTest();
    private final Mailbox mailbox = new Mailbox();
    private Person person;
    private Client client;
    private Client admin;

    @BeforeEach
    void lock() {
        service.awaitReady();
        person = people.verified();
        client = new Client(service);
        admin = Client.of(people.with(Role.ADMIN), service);
        admin.post("/users/" + person.id() + "/lock", "reason", "spam");
    }

    @Test
    void anApprovedRequestLetsThePersonInAgain() {
        assertThat(ask(person.email()).statusCode()).isEqualTo(204);
        var request = awaitRequest();

        var decided = decide(request, "APPROVED");

        assertThat(json(decided).path("status").asText()).isEqualTo("APPROVED");
        assertThat(json(decided).path("username").asText()).isEqualTo(person.username());
        mailbox.await(person.email(), mail -> mail.subject().contains("open again"));
        assertThat(client.login(person.username(), People.PASSWORD).statusCode()).isEqualTo(200);
    }

    @Test
    void aRejectedRequestLeavesTheLockAndAllowsAnother() {
        ask(person.email());
        var request = awaitRequest();

        assertThat(decide(request, "REJECTED").statusCode()).isEqualTo(200);

        mailbox.await(person.email(), mail -> mail.text().contains("stays locked"));
        assertProblem(client.login(person.username(), People.PASSWORD), 403);
        assertProblem(decide(request, "APPROVED"), 409);
        ask(person.email());
        eventually(Duration.ofSeconds(10), () -> assertThat(count()).isEqualTo(2));
    }

    @Test
    @Tag("sec")
    void askingTellsNothing() {
        var free = people.verified();

        var locked = ask(person.email());
        var unlocked = ask(free.email());
        var unknown = ask("nobody-" + free.email());

        assertThat(locked.statusCode()).isEqualTo(204);
        assertThat(unlocked.statusCode()).isEqualTo(204);
        assertThat(unknown.statusCode()).isEqualTo(204);
        awaitRequest();
        assertThat(
                        database.count(
                                "SELECT count(*) FROM unlock_request WHERE account_id = ?",
                                free.id()))
                .isZero();
    }

    @Test
    void ofParallelRequestsOneIsOpen() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls =
                    IntStream.range(0, 20)
                            .<Callable<Void>>mapToObj(i ->
                                    () -> {
                                        takeDown("message " + i);
                                        return null;
                                    })
                            .toList();
            for (var call : threads.invokeAll(calls)) {
                call.get();
            }
        }

        assertThat(count()).isEqualTo(1);
    }

    @Test
    @Tag("sec")
    void sec52SoManyRequestsAnHour() {
        var flood = new ServiceUnderTest();
        var app = new Client(flood);
        for (int i = 0; i < 5; i++) {
            assertThat(ask(app, "nobody@example.org").statusCode()).isEqualTo(204);
        }

        var refused = ask(app, "nobody@example.org");

        assertProblem(refused, 429);
        assertThat(refused.headers().firstValueAsLong("Retry-After").orElse(0)).isPositive();
        assertThat(refused.headers().firstValue("RateLimit-Policy"))
                .contains("\"unlock-request\";q=5;w=3600");
        assertThat(ask(person.email()).statusCode()).isEqualTo(204);
    }

    @Test
    void requestsAreListedByState() {
        ask(person.email());
        var request = awaitRequest();

        var pending = json(admin.get("/unlock-requests?status=PENDING")).path("items");

        assertThat(pending.findValuesAsText("id")).contains(request);
        assertThat(json(admin.get("/unlock-requests/" + request)).path("reason").asText())
                .isEqualTo("a mistake");
        assertProblem(admin.get("/unlock-requests/00000000-0000-7000-8000-000000000000"), 404);
        assertProblem(decide(request, "PENDING"), 400);
    }

    @Test
    @Tag("sec")
    void sec36OthersDecideNothing() {
        var manager = Client.of(people.with(Role.MANAGER), service);
        ask(person.email());
        var request = awaitRequest();

        assertProblem(manager.get("/unlock-requests"), 403);
        assertProblem(manager.get("/unlock-requests/" + request), 403);
        assertProblem(
                manager.send(
                        "PATCH",
                        "/unlock-requests/" + request,
                        Client.fields("status", "APPROVED")),
                403);
        assertProblem(service.get("/api/v1/unlock-requests", ""), 401);
    }

    private void takeDown(String message) {
        JobRunner.await(
                () -> requests.takeDown(new UnlockPlea(person.email(), "a mistake", message)));
    }

    private HttpResponse<String> ask(String email) {
        return ask(client, email);
    }

    private static HttpResponse<String> ask(Client app, String email) {
        return app.post(
                "/unlock-requests",
                "email",
                email,
                "reason",
                "a mistake",
                "message",
                "It was not me.\nPlease look again.");
    }

    private HttpResponse<String> decide(String id, String status) {
        return admin.send("PATCH", "/unlock-requests/" + id, Client.fields("status", status));
    }

    private String awaitRequest() {
        eventually(Duration.ofSeconds(10), () -> assertThat(count()).isEqualTo(1));
        return database.text("SELECT id FROM unlock_request WHERE account_id = ?", person.id());
    }

    private long count() {
        return database.count(
                "SELECT count(*) FROM unlock_request WHERE account_id = ?", person.id());
    }
}

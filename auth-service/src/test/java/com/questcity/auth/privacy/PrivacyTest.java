package com.questcity.auth.privacy;

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
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class PrivacyTest {

    @Inject People people;

    @Inject Database database;

    @Inject NightlyCleanUp cleanUp;

    private final ServiceUnderTest service = new ServiceUnderTest();
    private final Mailbox mailbox = new Mailbox();
    private Person person;
    private Client client;

    @BeforeEach
    void logIn() {
        service.awaitReady();
        person = people.verified();
        client = Client.of(person, service);
    }

    @Test
    void aPersonTakesHisDataAlong() {
        assertProblem(client.get("/users/me/export"), 404);
        var asked = client.post("/users/me/export");
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(202);

        mailbox.await(person.email(), mail -> mail.subject().contains("data is ready"));
        var state = json(client.get("/users/me/export"));
        var document = client.get("/users/me/export/document");

        assertThat(state.path("state").asText()).isEqualTo("READY");
        assertThat(state.path("link").asText()).isEqualTo("/api/v1/users/me/export/document");
        var auth = json(document).path("auth");
        assertThat(auth.path("account").path("email").asText()).isEqualTo(person.email());
        assertThat(auth.path("sessions")).hasSize(1);
        assertThat(auth.path("events").findValuesAsText("action")).contains("session.opened");
        assertThat(document.body()).doesNotContain("argon2");
        assertThat(document.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment");
    }

    @Test
    void copiesAreNotKeptForEver() {
        client.post("/users/me/export");
        database.execute(
                "UPDATE account_export SET requested_at = now() - interval '8 d' WHERE account_id = ?",
                person.id());

        JobRunner.await(cleanUp::run);

        assertProblem(client.get("/users/me/export"), 404);
    }

    @Test
    @Tag("sec")
    void deletingOnesAccountTakesThePasswordAndLeavesNothingPersonal() {
        assertProblem(delete("not the password"), 422);
        assertThat(delete(People.PASSWORD).statusCode()).isEqualTo(204);

        assertProblem(client.refresh(), 401);
        eventually(
                Duration.ofSeconds(3),
                () -> assertThat(client.get("/users/me").statusCode()).isEqualTo(401));
        assertProblem(new Client(service).login(person.username(), People.PASSWORD), 401);
        var row = database.text("SELECT account::text FROM account WHERE id = ?", person.id());
        assertThat(row)
                .doesNotContain(person.username())
                .doesNotContain("Lovelace")
                .doesNotContain("argon2");
        mailbox.await(person.email(), mail -> mail.subject().contains("is deleted"));
        assertThat(
                        database.count(
                                "SELECT count(*) FROM outbox_event WHERE type = 'UserDeleted' AND subject = ?",
                                person.id().toString()))
                .isEqualTo(1);
    }

    @Test
    void aDeletedNameAndAddressAreFreeAgain() {
        delete(People.PASSWORD);

        people.withEmail(person.email());

        assertThat(database.count("SELECT count(*) FROM account WHERE email = ?", person.email()))
                .isEqualTo(1);
    }

    @Test
    @Tag("sec")
    void sec18AnAdministratorDeletesSomebodyAndReadsTheReceipt() {
        var boss = people.with(Role.ADMIN);
        var admin = Client.of(boss, service);

        assertThat(admin.delete("/users/" + person.id()).statusCode()).isEqualTo(204);

        eventually(
                Duration.ofSeconds(3),
                () -> assertThat(client.get("/users/me").statusCode()).isEqualTo(401));
        assertProblem(admin.get("/users/" + person.id()), 404);
        var receipt = json(admin.get("/users/" + person.id() + "/erasure"));
        assertThat(receipt.findValuesAsText("consumer"))
                .containsExactlyInAnyOrder("quest", "chat", "media", "social");
        assertProblem(admin.get("/users/" + boss.id() + "/erasure"), 404);
        assertProblem(admin.delete("/users/" + boss.id()), 422);
        assertProblem(admin.delete("/users/" + person.id()), 404);
    }

    @Test
    @Tag("sec")
    void nobodyCanTakeTheNameOfADeletedAccount() {
        for (var name : new String[] {"deleted:" + person.id().toString().substring(24), "a:b"}) {
            var body =
                    Client.fields(
                            "username",
                            name,
                            "email",
                            "deleted:" + person.id(),
                            "password",
                            People.PASSWORD,
                            "first_name",
                            "A",
                            "last_name",
                            "B");
            assertProblem(new Client(service).post("/auth/register", body), 400);
        }
        delete(People.PASSWORD);

        var row = database.text("SELECT username FROM account WHERE id = ?", person.id());
        assertProblem(new Client(service).login(row, People.PASSWORD), 401);
    }

    @Test
    @Tag("sec")
    void sec36NobodyReadsOrDeletesForAnother() {
        assertProblem(service.get("/api/v1/users/me/export", ""), 401);
        assertProblem(service.get("/api/v1/users/me/export/document", ""), 401);
        assertProblem(service.send("DELETE", "/api/v1/users/me", "", "{}"), 401, 415);
        assertProblem(client.get("/users/" + person.id() + "/erasure"), 403);
    }

    private java.net.http.HttpResponse<String> delete(String password) {
        return client.send("DELETE", "/users/me", Client.fields("password", password));
    }
}

package com.questcity.auth.administration;

import static com.questcity.common.testing.ServiceUnderTest.assertProblem;
import static com.questcity.common.testing.ServiceUnderTest.json;
import static com.questcity.common.testing.TokenContract.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.questcity.auth.account.Role;
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
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class UserResourceTest {

    @Inject People people;

    @Inject Database database;

    private final ServiceUnderTest service = new ServiceUnderTest();
    private Person person;
    private Client admin;

    @BeforeEach
    void logIn() {
        service.awaitReady();
        person = people.verified();
        admin = Client.of(people.with(Role.ADMIN), service);
    }

    @Test
    void usersAreFoundByTheBeginningOfANameOrAnAddress() {
        var beginning = person.username().substring(0, 12).toUpperCase(Locale.ROOT);

        var items = json(admin.get("/users?q=" + beginning)).path("items");

        assertThat(items.findValuesAsText("username")).containsExactly(person.username());
        assertThat(items.path(0).path("email").asText()).isEqualTo(person.email());
        assertThat(json(admin.get("/users?q=%25")).path("items")).isEmpty();
        assertThat(json(admin.get("/users?q=_")).path("items")).isEmpty();
    }

    @Test
    void usersAreFilteredByRoleAndState() {
        var manager = people.with(Role.MANAGER);

        var found = json(admin.get("/users?role=MANAGER&active=true&q=" + manager.username()));

        assertThat(found.path("items")).hasSize(1);
        assertThat(json(admin.get("/users?active=false&q=" + manager.username())).path("items"))
                .isEmpty();
        assertProblem(admin.get("/users?role=KING"), 400, 404);
        assertProblem(admin.get("/users?limit=1000000"), 400);
    }

    @Test
    @Tag("sec")
    void sec38ManagersSeeNoWholeAddress() {
        var manager = Client.of(people.with(Role.MANAGER), service);

        var shown = json(manager.get("/users/" + person.id()));

        assertThat(shown.path("email").asText()).isEqualTo("p***@example.org");
        assertThat(shown.toString()).doesNotContain("hash").doesNotContain("argon2");
        // Nor can they feel their way along it by searching.
        assertThat(json(manager.get("/users?q=" + person.email())).path("items")).isEmpty();
        assertThat(json(admin.get("/users?q=" + person.email())).path("items")).hasSize(1);
    }

    @Test
    @Tag("sec")
    void sec38OthersSeeThePublicProfileOnly() {
        var other = Client.of(people.verified(), service);

        var shown = json(other.get("/users/" + person.id() + "/public"));

        assertThat(shown.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "id",
                        "username",
                        "first_name",
                        "avatar_media_id",
                        "bio",
                        "city",
                        "instagram_username",
                        "member_since");
        database.execute("UPDATE account SET is_public = false WHERE id = ?", person.id());
        assertThat(json(other.get("/users/" + person.id() + "/public")).path("first_name").isNull())
                .isTrue();
    }

    @Test
    @Tag("sec")
    void sec36OrdinaryPeopleAdministerNobody() {
        var other = Client.of(people.verified(), service);
        var id = person.id();

        assertProblem(other.get("/users"), 403);
        assertProblem(other.get("/users/" + id), 403);
        assertProblem(other.send("PATCH", "/users/" + id, Map.of("city", "Riga")), 403);
        assertProblem(other.post("/users/" + id + "/lock", "reason", "spam"), 403);
        assertProblem(other.post("/users/" + id + "/unlock"), 403);
        assertProblem(other.send("PUT", "/users/" + id + "/role", Map.of("role", "ADMIN")), 403);
        assertProblem(
                other.send(
                        "PUT",
                        "/users/" + id + "/grants",
                        Map.of("can_edit_quests", true, "can_lock_users", true)),
                403);
        assertProblem(other.get("/users/" + id + "/sessions"), 403);
        assertProblem(other.delete("/users/" + id + "/sessions"), 403);
        assertProblem(other.delete("/users/" + id), 403);
        assertProblem(other.get("/audit-events"), 403);
        assertProblem(service.get("/api/v1/users", ""), 401);
    }

    @Test
    void aProfileIsEditedAgainstTheVersionThatWasRead() {
        var tag = admin.get("/users/" + person.id()).headers().firstValue("ETag").orElseThrow();

        var first = edit(tag);
        var second = edit(tag);

        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
        assertThat(json(first).path("first_name").asText()).isEqualTo("Augusta");
        assertProblem(second, 412);
        assertProblem(admin.get("/users/00000000-0000-7000-8000-000000000000"), 404);
    }

    private java.net.http.HttpResponse<String> edit(String tag) {
        return service.send(
                "PATCH",
                "/api/v1/users/" + person.id(),
                admin.token(),
                "{\"first_name\":\"Augusta\"}",
                "Content-Type",
                "application/merge-patch+json",
                "If-Match",
                tag);
    }

    @Test
    @Tag("sec")
    void sec19AnAdministratorEndsSomebodysSessions() {
        var client = Client.of(person, service);
        assertThat(json(admin.get("/users/" + person.id() + "/sessions")).path("items")).hasSize(1);

        assertThat(admin.delete("/users/" + person.id() + "/sessions").statusCode()).isEqualTo(204);

        assertProblem(client.refresh(), 401);
        eventually(
                Duration.ofSeconds(3),
                () -> assertThat(client.get("/users/me").statusCode()).isEqualTo(401));
    }

    @Test
    @Tag("sec")
    void whoMayLockUsersDoesNotSeeAnAdministratorsSessions() {
        database.execute("UPDATE account SET can_lock_users = true WHERE id = ?", person.id());
        var warden = Client.of(person, service);

        assertProblem(warden.get("/users/" + people.with(Role.ADMIN).id() + "/sessions"), 403);
        assertThat(warden.get("/users/" + people.verified().id() + "/sessions").statusCode())
                .isEqualTo(200);
    }

    @Test
    @Tag("sec")
    void sec39AChangedRoleHoldsWithinSeconds() {
        var client = Client.of(person, service);

        var answer =
                admin.send("PUT", "/users/" + person.id() + "/role", Map.of("role", "MANAGER"));

        assertThat(json(answer).path("role").asText()).isEqualTo("MANAGER");
        eventually(
                Duration.ofSeconds(3),
                () -> assertThat(client.get("/users/me").statusCode()).isEqualTo(401));
        assertThat(client.refresh().statusCode()).isEqualTo(200);
        assertThat(client.get("/users?limit=1").statusCode()).isEqualTo(200);
        admin.send("PUT", "/users/" + person.id() + "/role", Map.of("role", "USER"));
        eventually(
                Duration.ofSeconds(3),
                () -> assertThat(client.get("/users?limit=1").statusCode()).isEqualTo(401));
        client.refresh();
        assertProblem(client.get("/users?limit=1"), 403);
    }

    @Test
    void flagsAddToWhatARoleMay() {
        var client = Client.of(person, service);

        var answer =
                admin.send(
                        "PUT",
                        "/users/" + person.id() + "/grants",
                        Map.of("can_edit_quests", true, "can_lock_users", false));

        assertThat(json(answer).path("can_edit_quests").asBoolean()).isTrue();
        client.refresh();
        assertThat(json(client.get("/auth/me/permissions")).path("permissions").toString())
                .contains("edit_quests")
                .doesNotContain("lock_users");
        assertThat(
                        database.text(
                                "SELECT after FROM audit_event WHERE action = 'permissions.changed' AND target_id = ?",
                                person.id()))
                .contains("\"can_edit_quests\":true");
        assertProblem(
                admin.send(
                        "PUT",
                        "/users/" + person.id() + "/grants",
                        Map.of("can_edit_quests", true)),
                400);
    }

    @Test
    @Tag("sec")
    void sec37NobodyWritesWhatIsNotHis() {
        var client = Client.of(person, service);
        for (var extra :
                new String[] {
                    "role", "is_verified", "can_edit_quests", "created_at", "id", "email", "version"
                }) {
            assertProblem(client.send("PATCH", "/users/me", Map.of(extra, "x")), 400);
        }

        assertThat(
                        database.text(
                                "SELECT role || can_edit_quests FROM account WHERE id = ?",
                                person.id()))
                .isEqualTo("USERfalse");
    }
}

package com.questcity.auth.audit;

import static com.questcity.common.testing.ServiceUnderTest.assertProblem;
import static com.questcity.common.testing.ServiceUnderTest.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.questcity.auth.account.Role;
import com.questcity.auth.people.Client;
import com.questcity.auth.people.People;
import com.questcity.auth.people.People.Person;
import com.questcity.common.testing.PlatformResource;
import com.questcity.common.testing.ServiceUnderTest;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class AuditResourceTest {

    @Inject People people;

    private final ServiceUnderTest service = new ServiceUnderTest();
    private Person boss;
    private Person person;
    private Client admin;

    @BeforeEach
    void act() {
        service.awaitReady();
        boss = people.with(Role.ADMIN);
        person = people.verified();
        admin = Client.of(boss, service);
        admin.post("/users/" + person.id() + "/lock", "reason", "spam");
    }

    @Test
    void whoDidWhatToWhomIsFound() {
        var found =
                json(admin.get("/audit-events?action=account.locked&actor=" + boss.id()))
                        .path("items");

        assertThat(found).hasSize(1);
        var act = found.path(0);
        assertThat(act.path("target_id").asText()).isEqualTo(person.id().toString());
        assertThat(act.path("after").path("reason").asText()).isEqualTo("spam");
        assertThat(act.path("ip").asText()).startsWith("127.");
        assertThat(act.path("request_id").asText()).hasSizeBetween(8, 64);
        assertThat(Instant.parse(act.path("at").asText())).isBefore(Instant.now());
    }

    @Test
    void eventsAreFilteredByTime() {
        var now = Instant.now();
        var path = "/audit-events?actor=" + boss.id();

        assertThat(json(admin.get(path + "&to=" + now)).path("items")).hasSize(2);
        assertThat(json(admin.get(path + "&from=" + now)).path("items")).isEmpty();
        assertThat(json(admin.get(path + "&limit=1")).path("next_cursor").isTextual()).isTrue();
        assertProblem(admin.get(path + "&limit=1000000"), 400);
        assertProblem(admin.get("/audit-events?actor=nobody"), 400, 404);
        assertProblem(admin.get("/audit-events?from=yesterday"), 400, 404);
    }

    @Test
    @Tag("sec")
    void onlyThoseWhoMayReadLogsDo() {
        var manager = Client.of(people.with(Role.MANAGER), service);

        assertProblem(manager.get("/audit-events"), 403);
        assertProblem(service.get("/api/v1/audit-events", ""), 401);
    }
}

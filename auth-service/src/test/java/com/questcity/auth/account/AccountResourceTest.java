package com.questcity.auth.account;

import static com.questcity.common.testing.ServiceUnderTest.assertProblem;
import static com.questcity.common.testing.ServiceUnderTest.json;
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
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class AccountResourceTest {

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
    void aPatchChangesWhatItNames() {
        patch(Map.of("bio", "I walk.\nA lot. 👩‍🚀", "city", "Riga", "is_public", false));

        var after = patch(Map.of("locale", "ru"));

        assertThat(after.path("bio").asText()).isEqualTo("I walk.\nA lot. 👩‍🚀");
        assertThat(after.path("city").asText()).isEqualTo("Riga");
        assertThat(after.path("locale").asText()).isEqualTo("ru");
        assertThat(after.path("is_public").asBoolean()).isFalse();
        assertThat(after.path("first_name").asText()).isEqualTo("Ada");
    }

    @Test
    void nullClearsAFieldThatMayBeEmpty() {
        patch(Map.of("bio", "I walk.", "city", "Riga"));
        var clearing = new HashMap<String, Object>();
        clearing.put("bio", null);

        var after = patch(clearing);

        assertThat(after.path("bio").isNull()).isTrue();
        assertThat(after.path("city").asText()).isEqualTo("Riga");
        clearing.put("first_name", null);
        assertProblem(client.send("PATCH", "/users/me", clearing), 400);
    }

    @Test
    void whatIsWrongIsNamed() {
        for (var wrong :
                new Map<?, ?>[] {
                    Map.of("bio", "x".repeat(501)),
                    Map.of("first_name", " "),
                    Map.of("first_name", "a\u202eb"),
                    Map.of("locale", "fr"),
                    Map.of("instagram_username", "a b"),
                    Map.of("is_public", "yes")
                }) {
            @SuppressWarnings("unchecked")
            var answer = client.send("PATCH", "/users/me", (Map<String, ?>) wrong);

            assertProblem(answer, 400);
            assertThat(json(answer).path("violations").path(0).path("field").asText())
                    .as(answer.body())
                    .isEqualTo(wrong.keySet().iterator().next());
        }
    }

    @Test
    void aReaderWhoHasThisVersionGetsNoBody() {
        var read = client.get("/users/me");
        var tag = read.headers().firstValue("ETag").orElseThrow();

        var again =
                service.send("GET", "/api/v1/users/me", client.token(), null, "If-None-Match", tag);

        assertThat(again.statusCode()).isEqualTo(304);
        patch(Map.of("city", "Riga"));
        assertThat(client.get("/users/me").headers().firstValue("ETag")).isNotEqualTo(tag);
    }

    @Test
    void aPictureIsChosenAndTakenAway() {
        var media = UUID.randomUUID();

        client.send("PUT", "/users/me/avatar", Map.of("media_id", media.toString()));

        assertThat(json(client.get("/users/me")).path("avatar_media_id").asText())
                .isEqualTo(media.toString());
        client.send("PUT", "/users/me/avatar", Map.of());
        assertThat(json(client.get("/users/me")).path("avatar_media_id").isNull()).isTrue();
    }

    @Test
    void theOtherServicesHearOfAChange() {
        patch(Map.of("first_name", "Augusta"));

        assertThat(
                        database.text(
                                "SELECT data FROM outbox_event WHERE type = 'UserProfileChanged' AND subject = ?",
                                person.id().toString()))
                .contains("\"first_name\":\"Augusta\"");
    }

    @Test
    void strangersAreRefused() {
        assertProblem(service.get("/api/v1/users/me", ""), 401);
        assertProblem(
                service.send(
                        "PATCH", "/api/v1/users/me", "", "{}", "Content-Type", "application/json"),
                401);
        assertProblem(service.get("/api/v1/users/" + person.id() + "/public", ""), 401);
    }

    private com.fasterxml.jackson.databind.JsonNode patch(Map<String, ?> body) {
        var answer = client.send("PATCH", "/users/me", body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer);
    }
}

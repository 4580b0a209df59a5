package com.questcity.quest;

import static com.questcity.quest.Drafts.changed;
import static com.questcity.quest.Drafts.point;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.questcity.common.testing.PlatformResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Writes that carry an Idempotency-Key, one after the other. */
@Tag("sec")
@QuarkusTest
@WithTestResource(PlatformResource.class)
class IdempotencyTest {

    private static final String QUESTS = "/api/v1/quests";
    private static final String[] MAKES = {
        "view_quests", "create_quests", "edit_quests", "manage_tools", "manage_places"
    };

    @Inject Rows rows;

    private final UUID user = UUID.randomUUID();
    private final String key = UUID.randomUUID().toString();

    @Test
    void sec54TheSameRequestIsDoneOnceAndAnsweredTheSame() {
        var draft = questNamed("Once");

        var first = post(QUESTS, key, draft);
        var again = post(QUESTS, key, draft);

        first.then().statusCode(201).header("Location", equalTo(location(first)));
        assertSame(first, again);
        assertThat(again.header("Location")).isEqualTo(location(first));
        assertThat(rows.quests(draft)).isEqualTo(1);
    }

    @Test
    void sec54AKeyChangesNothingAboutTheAnswer() {
        Map<String, Object> draft =
                Map.of("name", Drafts.unique("Канат"), "latitude", 1, "longitude", 2.5);

        var answer = post(QUESTS + "/places", key, draft);
        var plain = post(QUESTS + "/places", null, changed(draft, "name", Drafts.unique("Канат")));

        assertThat(answer.statusCode()).isEqualTo(201).isEqualTo(plain.statusCode());
        assertThat(answer.contentType()).isEqualTo(plain.contentType());
        assertThat(answer.jsonPath().getMap("").keySet())
                .isEqualTo(plain.jsonPath().getMap("").keySet());
        assertThat(answer.jsonPath().getDouble("longitude")).isEqualTo(2.5);
    }

    @Test
    void sec54TheRowAndTheEffectCommitTogether() {
        var answer = post(QUESTS, key, questNamed("Together"));

        assertThat(rows.keysOfTheTransactionOf(answer.jsonPath().getLong("id"))).isEqualTo(1);
    }

    @Test
    void sec54AnotherBodyUnderTheKeyIsRefused() {
        var draft = questNamed("Mine");
        var first = post(QUESTS, key, draft);

        var other = post(QUESTS, key, changed(draft, "cost", 7));

        other.then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/idempotency-key-reused"));
        assertSame(first, post(QUESTS, key, draft));
        assertThat(rows.quests(draft)).isEqualTo(1);
    }

    @Test
    void sec54TheOrderOfTheFieldsSaysNothing() {
        var draft = questNamed("Shuffled");
        var turned = new LinkedHashMap<String, Object>();
        List.copyOf(draft.keySet())
                .reversed()
                .forEach(field -> turned.put(field, draft.get(field)));

        var first = post(QUESTS, key, draft);

        assertSame(first, post(QUESTS, key, turned));
    }

    @Test
    void sec54AnotherUserAndAnotherAddressHaveTheirOwnKeys() {
        var draft = questNamed("Everybody");
        var first = post(QUESTS, key, draft);
        var id = first.jsonPath().getLong("id");

        var other = postAs(UUID.randomUUID(), QUESTS, key, draft);
        var elsewhere = post(QUESTS + "/" + id + "/points", key, point("INFO"));

        other.then().statusCode(201);
        assertThat(other.jsonPath().getLong("id")).isNotEqualTo(id);
        elsewhere.then().statusCode(201);
        assertThat(rows.quests(draft)).isEqualTo(2);
    }

    @Test
    void sec54ARefusalIsKeptToo() {
        var name = Drafts.unique("Taken");
        post(QUESTS + "/tools", null, Map.of("name", name)).then().statusCode(201);
        var refused = post(QUESTS + "/tools", key, Map.of("name", name));
        rows.deleteTool(name);

        var again = post(QUESTS + "/tools", key, Map.of("name", name));

        refused.then().statusCode(409).body("type", equalTo("/problems/name-taken"));
        again.then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/name-taken"))
                .body("title", equalTo(refused.path("title")))
                .body("detail", equalTo(refused.path("detail")))
                .body("existing_id", equalTo(refused.path("existing_id")))
                .body("instance", equalTo(QUESTS + "/tools"))
                .body("request_id", equalTo(again.header("X-Request-ID")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "seven77", "Schlüssel-1", "a\tbcdefgh"})
    void sec54AnUnusableKeyIsABadRequest(String bad) {
        var answer = post(QUESTS, bad, questNamed("Unusable"));

        answer.then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations[0].field", equalTo("Idempotency-Key"));
        post(QUESTS, "k".repeat(129), questNamed("Unusable")).then().statusCode(400);
        post(QUESTS, "k".repeat(128), questNamed("Usable")).then().statusCode(201);
    }

    @Test
    void sec54AnExpiredKeyIsNew() {
        var draft = questNamed("Again");
        var first = post(QUESTS, key, draft);
        rows.expireKeys();

        var again = post(QUESTS, key, draft);

        again.then().statusCode(201);
        assertThat(again.jsonPath().getLong("id")).isNotEqualTo(first.jsonPath().getLong("id"));
        assertSame(again, post(QUESTS, key, draft));
    }

    @Test
    void sec54ExpiredKeysAreDeletedAndNoOthers() {
        post(QUESTS, key, questNamed("Old")).then().statusCode(201);
        rows.expireKeys();
        post(QUESTS, key + "-new", questNamed("New")).then().statusCode(201);

        var deleted = rows.deleteExpiredKeys();

        assertThat(deleted).isPositive();
        assertThat(rows.keys()).isEqualTo(1);
    }

    @Test
    void theApiTellsOfTheHeaderWhereItCounts() {
        var port = ConfigProvider.getConfig().getValue("quarkus.management.port", Integer.class);

        var api = given().port(port).get("/q/openapi?format=json").jsonPath();

        var headers = "paths.'/api/v1/quests%s'.post.parameters.findAll { it.in == 'header' }.name";
        for (var made : List.of("", "/{id}/points", "/categories", "/places", "/tools")) {
            assertThat(api.getList(headers.formatted(made))).containsExactly("Idempotency-Key");
        }
        assertThat(api.getList(headers.formatted("/{id}/publish"))).isEmpty();
    }

    private static Map<String, Object> questNamed(String name) {
        return changed(Drafts.quest(point("INFO")), "name", Drafts.unique(name));
    }

    private Response post(String path, @Nullable String withKey, Map<String, ?> body) {
        return postAs(user, path, withKey, body);
    }

    private static Response postAs(
            UUID user, String path, @Nullable String withKey, Map<String, ?> body) {
        var request = Callers.with(user, MAKES).body(body);
        return withKey == null
                ? request.post(path)
                : request.header("Idempotency-Key", withKey).post(path);
    }

    private static String location(Response answer) {
        return QUESTS + "/" + answer.jsonPath().getLong("id");
    }

    private static void assertSame(Response first, Response other) {
        assertThat(other.statusCode()).as(other.asString()).isEqualTo(first.statusCode());
        assertThat(other.asString()).isEqualTo(first.asString());
        assertThat(other.header("Location")).isEqualTo(first.header("Location"));
        assertThat(other.contentType()).isEqualTo(first.contentType());
    }
}

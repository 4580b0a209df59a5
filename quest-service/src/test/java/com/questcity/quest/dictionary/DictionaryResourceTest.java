package com.questcity.quest.dictionary;

import static com.questcity.quest.Callers.editor;
import static com.questcity.quest.Callers.player;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import com.questcity.common.testing.PlatformResource;
import com.questcity.quest.Drafts;
import com.questcity.quest.InParallel;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class DictionaryResourceTest {

    private static final String QUESTS = "/api/v1/quests/";

    @Test
    void aCategoryKeepsItsDescription() {
        var name = Drafts.unique("Art");

        var answer = add("categories", Map.of("name", name, "description", " Murals "));

        answer.then()
                .statusCode(201)
                .body("name", equalTo(name))
                .body("description", equalTo("Murals"));
    }

    @Test
    void aPlaceKeepsItsPosition() {
        var name = Drafts.unique("Kazan");

        var answer =
                add(
                        "places",
                        Map.of(
                                "name",
                                name,
                                "latitude",
                                55.75,
                                "longitude",
                                49.125,
                                "country",
                                ""));

        answer.then()
                .statusCode(201)
                .body("latitude", equalTo(55.75f))
                .body("longitude", equalTo(49.125f))
                .body("country", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"categories", "vehicles", "types", "tools"})
    void aTakenNameTellsTheIdOfTheEntryThatHasIt(String path) {
        var name = Drafts.unique("Ёлка");
        var id = add(path, Map.of("name", name)).jsonPath().getLong("id");

        var again = add(path, Map.of("name", "  " + name.toUpperCase(Locale.ROOT) + " "));

        again.then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/name-taken"));
        assertThat(again.jsonPath().getLong("existing_id")).isEqualTo(id);
    }

    @Test
    void ofParallelRequestsWithOneNameOneWinsAndTheOthersGetItsId() {
        var entry = Map.of("name", Drafts.unique("Race"));

        var answers = InParallel.times(8, () -> add("tools", entry));

        var made = answers.stream().filter(answer -> answer.statusCode() == 201).toList();
        assertThat(made).hasSize(1);
        var id = made.getFirst().jsonPath().getLong("id");
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() != 201)
                .allSatisfy(answer -> {
                    assertThat(answer.statusCode()).isEqualTo(409);
                    assertThat(answer.jsonPath().getLong("existing_id")).isEqualTo(id);
                });
    }

    @Test
    void theListShowsEachEntryOncePageByPage() {
        var ids =
                List.of(
                        Drafts.entry("vehicles"),
                        Drafts.entry("vehicles"),
                        Drafts.entry("vehicles"));
        var seen = new ArrayList<Long>();

        String cursor = "";
        while (cursor != null) {
            var page = player().get(QUESTS + "vehicles?limit=2" + cursor).jsonPath();
            seen.addAll(page.getList("items.id", Long.class));
            cursor =
                    page.getString("next_cursor") == null
                            ? null
                            : "&cursor=" + page.getString("next_cursor");
        }

        assertThat(seen).containsAll(ids).doesNotHaveDuplicates().isSorted();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "AAAAAAAA", "%00", "%F0%9F%92%A9", "a'--", "-1"})
    void aDamagedCursorIsABadRequest(String cursor) {
        var answer = player().urlEncodingEnabled(false).get(QUESTS + "places?cursor=" + cursor);

        answer.then().statusCode(400).contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "101", "1000000", "99999999999999999999", "ten"})
    void aLimitOutOfRangeIsRefused(String limit) {
        var answer = player().get(QUESTS + "categories?limit=" + limit);

        assertThat(answer.statusCode()).isBetween(400, 404);
        answer.then().contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "null",
                "[]",
                "",
                "{\"name\":null}",
                "{\"name\":\"\"}",
                "{\"name\":\"  a  \"}",
                "{\"name\":7}",
                "{\"name\":\"a\\u0000b\"}",
                "{\"name\":\"\\ud800x\"}",
                "{\"name\":\"ab\",\"id\":1}",
                "{\"name\":\"ab\",\"name\":\"cd\"}",
            })
    void aBadNameIsABadRequest(String body) {
        var answer = editor().body(body).post(QUESTS + "types");

        answer.then().statusCode(400).contentType("application/problem+json");
    }

    @Test
    void theViolationNamesTheField() {
        var answer = add("types", Map.of("name", "a"));

        answer.then().statusCode(400).body("violations.field", hasItem("name"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"91", "-90.1", "1e400", "NaN", "\"NaN\"", "\"1\"", "null", "[1]", "true"})
    void aPlaceOffTheGlobeIsABadRequest(String latitude) {
        var body = "{\"name\":\"Nowhere\",\"longitude\":0,\"latitude\":%s}".formatted(latitude);

        var answer = editor().body(body).post(QUESTS + "places");

        answer.then().statusCode(400).contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'; DROP TABLE category; --",
                "%s%n%x",
                "<script>alert(1)</script>",
                "$1 || pg_sleep(5)",
                "Ω≈ç√∫˜µ≤≥÷ 👩‍👩‍👧‍👦",
            })
    void hostileNamesAreJustNames(String text) {
        var name = Drafts.unique(text);

        var answer = add("categories", Map.of("name", name));

        answer.then().statusCode(201).body("name", equalTo(name));
    }

    private static Response add(String path, Map<String, ?> entry) {
        return editor().body(entry).post(QUESTS + path);
    }
}

package com.questcity.quest.authoring;

import static com.questcity.quest.Callers.author;
import static com.questcity.quest.Drafts.changed;
import static com.questcity.quest.Drafts.placeSettings;
import static com.questcity.quest.Drafts.point;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.questcity.common.testing.PlatformResource;
import com.questcity.quest.Drafts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What no honest client sends: each is refused with the field, and nothing fails. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class HostileDraftTest {

    private static final String QUESTS = "/api/v1/quests";
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    name             | null
                    name             | "  ab  "
                    name             | 7
                    short_description| null
                    description      | {}
                    language         | "de"
                    language         | 0
                    category_id      | null
                    category_id      | 0
                    category_id      | -1
                    category_id      | 1.5
                    category_id      | 9223372036854775808
                    category_id      | 1e400
                    place_id         | "1"
                    vehicle_id       | -5
                    group            | "NOBODY"
                    level            | null
                    level            | 1
                    timeframe        | ""
                    mileage          | []
                    cost             | -1
                    cost             | 1000001
                    cost             | 99999999999
                    cost             | NaN
                    reward           | null
                    reward           | true
                    auto_accrual     | "yes"
                    ordered          | 1
                    player_limit     | 0
                    age_limit        | 100
                    source           | ["a"]
                    points           | {}
                    points           | [null]
                    points           | [[]]
                    points           | [{}]
                    points           | ["a"]
                    status           | "PUBLISHED"
                    author_id        | "0190a5b6-0000-7000-8000-000000000000"
                    id               | 1
                    published_at     | "2026-01-01T00:00:00Z"
                    """)
    void aBadFieldOfAQuestIsABadRequest(String field, String value) {
        var answer = sendRaw(Drafts.quest(point("INFO")), field, value);

        answer.then().statusCode(400).contentType("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    name_of_location | "   "
                    name_of_location | null
                    description      | null
                    type_id          | 0
                    task_kind        | null
                    task_kind        | "DANCE"
                    type_photo       | "CAT"
                    code             | 42
                    words            | [null]
                    words            | ["  "]
                    words            | [1]
                    words            | "lion"
                    options          | [""]
                    correct_options  | [0]
                    correct_options  | [null]
                    correct_options  | [-1]
                    correct_options  | [2147483648]
                    number           | "4"
                    number           | 1e13
                    number           | Infinity
                    number           | 1e400
                    tolerance        | -0.1
                    score            | -1
                    required         | "no"
                    places           | null
                    places           | []
                    places           | [null]
                    places           | [{}]
                    hints            | [null]
                    hints            | [{"text":"","penalty":0}]
                    hints            | [{"text":"a","penalty":-1}]
                    hints            | [{"text":"a"}]
                    position         | 7
                    """)
    void aBadFieldOfAPointIsABadRequest(String field, String value) {
        var bad = raw(point("INFO"), field, value);
        var answer = send(raw(Drafts.quest(), "points", "[" + bad + "]"));

        answer.then().statusCode(400).contentType("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    latitude               | 90.0001
                    latitude               | -91
                    latitude               | 1e400
                    latitude               | null
                    longitude              | 180.5
                    longitude              | NaN
                    detections_radius      | 0
                    detections_radius      | 501
                    detections_radius      | 1.5
                    height                 | 1e300
                    interaction_inaccuracy | 101
                    part                   | -1
                    """)
    void aBadFieldOfAPlaceIsABadRequest(String field, String value) {
        var bad = raw(placeSettings(), field, value);
        var point = raw(point("INFO"), "places", "[" + bad + "]");
        var answer = send(raw(Drafts.quest(), "points", "[" + point + "]"));

        answer.then().statusCode(400).contentType("application/problem+json");
    }

    @Test
    void arraysHaveLimits() {
        var many = Collections.nCopies(21, "word");
        for (var bad :
                List.of(
                        changed(point("INFO"), "words", many),
                        changed(point("INFO"), "options", many),
                        changed(point("INFO"), "correct_options", Collections.nCopies(11, 0)),
                        changed(point("INFO"), "places", Collections.nCopies(11, placeSettings())),
                        changed(
                                point("INFO"),
                                "hints",
                                Collections.nCopies(6, Map.of("text", "a", "penalty", 1))))) {
            author().body(Drafts.quest(bad)).post(QUESTS).then().statusCode(400);
        }
        var crowd = changed(Drafts.quest(), "points", Collections.nCopies(101, point("INFO")));
        author().body(crowd).post(QUESTS).then().statusCode(400);
    }

    @Test
    void textsHaveLimits() {
        for (var text : Map.of("name", 129, "short_description", 501, "source", 201).entrySet()) {
            var bad = changed(Drafts.quest(), text.getKey(), "x".repeat(text.getValue()));

            var answer = author().body(bad).post(QUESTS);

            answer.then().statusCode(400).body("violations.field", hasItem(text.getKey()));
        }
    }

    @Test
    void textsAtTheirLimitsAreStoredInAnyScript() {
        var draft = Drafts.quest(changed(point("INFO"), "description", "я".repeat(4_000)));
        draft.put("name", "😀".repeat(64));
        draft.put("short_description", "ё".repeat(500));
        draft.put("description", "界".repeat(10_000));
        draft.put("source", Drafts.unique("ф".repeat(160)));

        author().body(draft).post(QUESTS).then().statusCode(201);
    }

    @Test
    void aViolationNamesThePathOfItsField() {
        var bad = changed(point("CHOICE"), "options", List.of("a", "b"));
        var draft = Drafts.quest(point("INFO"), changed(bad, "correct_options", List.of(0, 0)));

        var answer = author().body(draft).post(QUESTS);

        answer.then()
                .statusCode(400)
                .body("violations.field", hasItem("points[1].correct_options"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'; DROP TABLE quest; --",
                "${jndi:ldap://127.0.0.1/a}",
                "{{7*7}} %s%n <script>alert(1)</script>",
                "../../etc/passwd",
                "\" OR 1=1 --",
                "\\u202e\\ufeff text",
            })
    void hostileTextIsJustText(String text) {
        var draft = Drafts.quest(changed(point("INFO"), "description", text));
        draft.put("name", text);

        var answer = author().body(draft).post(QUESTS);

        answer.then().statusCode(201);
        assertThat(answer.jsonPath().getString("name")).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "9223372036854775808", "1e3", "abc", "%27"})
    void aStrangeIdIsNotFound(String id) {
        var answer =
                author().urlEncodingEnabled(false)
                        .body(point("INFO"))
                        .post(QUESTS + "/" + id + "/points");

        answer.then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void aSlashHiddenInAnIdIsRefused() {
        var answer =
                author().urlEncodingEnabled(false)
                        .body(point("INFO"))
                        .post(QUESTS + "/1%2F2/points");

        answer.then().statusCode(400).contentType("application/problem+json");
    }

    private static Response sendRaw(Map<String, Object> draft, String field, String value) {
        return send(raw(draft, field, value));
    }

    private static Response send(String body) {
        return author().body(body).post(QUESTS);
    }

    // Spliced in as text, as no JSON library would write NaN or 1e400.
    private static String raw(Map<String, Object> draft, String field, String value) {
        try {
            return JSON.writeValueAsString(changed(draft, field, "@@")).replace("\"@@\"", value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}

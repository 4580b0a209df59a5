package com.questcity.quest.catalogue;

import static com.questcity.quest.Callers.author;
import static com.questcity.quest.Callers.editor;
import static com.questcity.quest.Callers.player;
import static com.questcity.quest.Drafts.changed;
import static com.questcity.quest.Drafts.point;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import com.questcity.common.testing.PlatformResource;
import com.questcity.quest.Drafts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class CatalogueResourceTest {

    private static final String QUESTS = "/api/v1/quests";

    @Test
    void theListShowsPublishedQuestsOnceAndNoDrafts() {
        var draft = Drafts.stored(Drafts.quest(point("INFO")));
        var first = Drafts.published(Drafts.quest(point("INFO")));
        var second = Drafts.published(Drafts.quest(point("INFO")));

        var seen = everyId();

        assertThat(seen)
                .contains(first, second)
                .doesNotContain(draft)
                .doesNotHaveDuplicates()
                .isSorted();
    }

    @Test
    void aCardSaysWhatPlayersChooseBy() {
        var id = Drafts.published(Drafts.quest(point("INFO"), point("LOCATION")));

        var page = player().get(QUESTS + "?limit=100");

        var card = card(page.jsonPath(), id);
        assertThat(card)
                .containsEntry("name", "Bridges of the old harbour")
                .containsEntry("short_description", "Along the canal.")
                .containsEntry("level", "EASY")
                .containsEntry("group", "FRIENDS")
                .containsEntry("timeframe", "ONE_TO_TWO_HOURS")
                .containsEntry("mileage", "UP_TO_TEN")
                .containsEntry("language", "en")
                .containsEntry("cost", 0)
                .containsEntry("reward", 50)
                .containsEntry("points_count", 2)
                .containsEntry("latitude", 59.9375f)
                .containsKeys("category_id", "place_id", "longitude")
                .doesNotContainKeys("description", "points", "author_id", "source");
    }

    @Test
    void theDetailShowsPointsPlacesAndTheNumberOfHints() {
        var hints = List.of(Map.of("text", "a", "penalty", 1), Map.of("text", "b", "penalty", 2));
        var id = Drafts.published(Drafts.quest(changed(point("INFO"), "hints", hints)));

        var answer = player().get(QUESTS + "/{id}", id);

        answer.then()
                .statusCode(200)
                .body("id", equalTo((int) id))
                .body("status", equalTo("PUBLISHED"))
                .body("points_count", equalTo(1))
                .body("points[0].task_kind", equalTo("INFO"))
                .body("points[0].hints_count", equalTo(2))
                .body("points[0].places", hasSize(1))
                .body("points[0].places[0].latitude", equalTo(59.9375f))
                .body("points[0].places[0].detections_radius", equalTo(50));
    }

    @Test
    void whatSolvesATaskLeavesForNobodyButEditors() {
        var id = Drafts.published(secretive());

        for (var reader : List.of(player(), author(), editor())) {
            var body = reader.get(QUESTS + "/{id}", id).asString();

            assertThat(body)
                    .contains("two lions", "four lions")
                    .doesNotContain("S3CR3T", "98765", "correct_options", "tolerance", "words")
                    .doesNotContain("\"code\"", "\"number\"", "\"hints\"");
        }
        assertThat(player().get(QUESTS + "?limit=100").asString()).doesNotContain("S3CR3T");
        assertThat(editor().get(QUESTS + "/{id}/admin", id).asString()).contains("S3CR3T");
    }

    private static Map<String, Object> secretive() {
        var code = changed(point("CODE"), "code", "S3CR3T-code");
        var qr = changed(point("QR"), "code", "S3CR3T-qr");
        var word = changed(point("WORD"), "words", List.of("S3CR3T-word"));
        var number = changed(changed(point("NUMBER"), "number", 98765), "tolerance", 98765);
        var options = changed(point("CHOICE"), "options", List.of("two lions", "four lions"));
        var choice = changed(options, "correct_options", List.of(1));
        var hint = List.of(Map.of("text", "S3CR3T-hint", "penalty", 3));
        return Drafts.quest(code, qr, word, number, choice, changed(code, "hints", hint));
    }

    @Test
    void ofAnOrderedQuestOnlyTheFirstPointIsShown() {
        var later = changed(point("INFO"), "name_of_location", "The treasure");
        var draft = changed(Drafts.quest(point("INFO"), later, later), "ordered", true);
        var id = Drafts.published(draft);

        var answer = player().get(QUESTS + "/{id}", id);

        answer.then()
                .body("points.position", contains(1))
                .body("points_count", equalTo(3))
                .body("points.name_of_location", not(hasItem("The treasure")));
    }

    @Test
    void aDraftIsSeenByItsAuthorAndEditorsOnly() {
        var id =
                author().body(Drafts.quest(point("INFO")))
                        .post(QUESTS)
                        .then()
                        .extract()
                        .jsonPath()
                        .getLong("id");

        author().get(QUESTS + "/{id}", id).then().statusCode(200).body("status", equalTo("DRAFT"));
        editor().get(QUESTS + "/{id}", id).then().statusCode(200);
        player().get(QUESTS + "/{id}", id)
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/quest-not-found"));
    }

    @Test
    void aDraftMayHaveNoPoints() {
        var id = Drafts.stored(Drafts.quest());

        var answer = editor().get(QUESTS + "/{id}", id);

        answer.then().statusCode(200).body("points", hasSize(0)).body("points_count", equalTo(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-7", "987654321", "9223372036854775808", "abc", "1'--", "NaN"})
    void anUnknownQuestIsNotFound(String id) {
        var answer = player().get(QUESTS + "/{id}", id);

        answer.then().statusCode(404).contentType("application/problem+json");
    }

    private static List<Long> everyId() {
        var ids = new ArrayList<Long>();
        var page = player().get(QUESTS + "?limit=1").jsonPath();
        ids.addAll(page.getList("items.id", Long.class));
        while (page.getString("next_cursor") != null) {
            page =
                    player().queryParam("cursor", page.getString("next_cursor"))
                            .get(QUESTS + "?limit=2")
                            .jsonPath();
            ids.addAll(page.getList("items.id", Long.class));
        }
        return ids;
    }

    private static Map<String, Object> card(JsonPath page, long id) {
        return page.param("id", id).getMap("items.find { it.id == id }");
    }
}

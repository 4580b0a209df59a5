package com.questcity.quest.authoring;

import static com.questcity.quest.Callers.AUTHOR;
import static com.questcity.quest.Callers.author;
import static com.questcity.quest.Callers.editor;
import static com.questcity.quest.Callers.with;
import static com.questcity.quest.Drafts.changed;
import static com.questcity.quest.Drafts.point;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.questcity.common.testing.PlatformResource;
import com.questcity.quest.Drafts;
import com.questcity.quest.InParallel;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class QuestResourceTest {

    private static final String QUESTS = "/api/v1/quests";

    @Test
    void aQuestIsStoredWithItsPointsAsADraft() {
        var code = changed(point("CODE"), "code", "0042");
        var hinted = changed(code, "hints", List.of(Map.of("text", "On the plate", "penalty", 5)));
        var answer = create(Drafts.quest(hinted, point("INFO")));

        var id = answer.jsonPath().getLong("id");
        answer.then()
                .statusCode(201)
                .header("Location", endsWith("/api/v1/quests/" + id))
                .body("status", equalTo("DRAFT"))
                .body("author_id", equalTo(AUTHOR.toString()))
                .body("group", equalTo("FRIENDS"))
                .body("is_subscription", equalTo(false))
                .body("points", hasSize(2));
        editor().get(QUESTS + "/{id}/admin", id)
                .then()
                .statusCode(200)
                .body("points.position", contains(1, 2))
                .body("points[0].task_kind", equalTo("CODE"))
                .body("points[0].code", equalTo("0042"))
                .body("points[0].required", equalTo(true))
                .body("points[0].hints[0].text", equalTo("On the plate"))
                .body("points[0].places[0].detections_radius", equalTo(50))
                .body("points[1].places", hasSize(1))
                .body("points[1].hints", hasSize(0))
                .body("source", nullValue());
    }

    @Test
    void everyKindOfTaskKeepsItsAnswer() {
        var choice =
                changed(
                        changed(point("CHOICE"), "options", List.of("two", "four")),
                        "correct_options",
                        List.of(1));
        var number = changed(changed(point("NUMBER"), "number", 4.5), "tolerance", 0.5);
        var word = changed(point("WORD"), "words", List.of(" lion ", "lions"));
        var photo = changed(point("PHOTO"), "type_photo", "FACE");
        var id = Drafts.stored(Drafts.quest(choice, number, word, photo));

        var answer = editor().get(QUESTS + "/{id}/admin", id);

        answer.then()
                .body("points[0].options", contains("two", "four"))
                .body("points[0].correct_options", contains(1))
                .body("points[1].number", equalTo(4.5f))
                .body("points[1].tolerance", equalTo(0.5f))
                .body("points[2].words", contains("lion", "lions"))
                .body("points[3].type_photo", equalTo("FACE"));
    }

    @Test
    void aTakenSourceTellsTheIdOfTheQuestThatHasIt() {
        var draft = changed(Drafts.quest(point("INFO")), "source", Drafts.unique("landmarks"));
        var id = create(draft).jsonPath().getLong("id");

        var again = create(changed(draft, "name", "Another name"));

        again.then().statusCode(409).body("type", equalTo("/problems/quest-exists"));
        assertThat(again.jsonPath().getLong("existing_id")).isEqualTo(id);
    }

    @Test
    void ofParallelImportsOfOneSourceOneMakesTheQuest() {
        var draft = changed(Drafts.quest(point("INFO")), "source", Drafts.unique("race"));

        var answers = InParallel.times(6, () -> create(draft));

        var made = answers.stream().filter(answer -> answer.statusCode() == 201).toList();
        assertThat(made).hasSize(1);
        var id = made.getFirst().jsonPath().getLong("id");
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 409)
                .hasSize(5)
                .allSatisfy(a -> assertThat(a.jsonPath().getLong("existing_id")).isEqualTo(id));
    }

    @Test
    void questsWithoutASourceNeverCollide() {
        var draft = changed(Drafts.quest(), "source", " ");

        create(draft).then().statusCode(201);
        create(draft).then().statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"category_id", "place_id", "vehicle_id"})
    void anUnknownEntryIsNamed(String field) {
        var answer = create(changed(Drafts.quest(point("INFO")), field, Long.MAX_VALUE));

        answer.then()
                .statusCode(422)
                .body("type", equalTo("/problems/unknown-reference"))
                .body("field", equalTo(field));
    }

    @ParameterizedTest
    @ValueSource(strings = {"type_id", "tool_id"})
    void anUnknownEntryOfAPointIsNamedAndNothingIsStored(String field) {
        var source = Drafts.unique("nothing");
        var bad = changed(point("INFO"), field, 987_654_321);
        var draft = changed(Drafts.quest(point("INFO"), bad), "source", source);

        var answer = create(draft);

        answer.then().statusCode(422).body("field", equalTo(field));
        create(changed(Drafts.quest(), "source", source)).then().statusCode(201);
    }

    @Test
    void pointsAreAppendedInOrder() {
        var id = create(Drafts.quest(point("INFO"))).jsonPath().getLong("id");

        var answer = author().body(point("INFO")).post(QUESTS + "/{id}/points", id);

        answer.then().statusCode(201).body("position", equalTo(2));
        editor().get(QUESTS + "/{id}/admin", id).then().body("points.position", contains(1, 2));
    }

    @Test
    void parallelAppendsAllFindTheirPlace() {
        var id = create(Drafts.quest()).jsonPath().getLong("id");

        var answers =
                InParallel.times(
                        6, () -> author().body(point("INFO")).post(QUESTS + "/{id}/points", id));

        assertThat(answers).extracting(Response::statusCode).containsOnly(201);
        assertThat(answers)
                .extracting(answer -> answer.jsonPath().getInt("position"))
                .containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6);
    }

    @Test
    void anUnknownEntryOfAnAppendedPointIsNamed() {
        var id = create(Drafts.quest()).jsonPath().getLong("id");

        var answer =
                author().body(changed(point("INFO"), "type_id", 987_654_321))
                        .post(QUESTS + "/{id}/points", id);

        answer.then().statusCode(422).body("field", equalTo("type_id"));
    }

    @Test
    void anothersDraftIsNotFoundByAuthors() {
        var id = create(Drafts.quest()).jsonPath().getLong("id");

        var answer =
                with(UUID.randomUUID(), "create_quests")
                        .body(point("INFO"))
                        .post(QUESTS + "/{id}/points", id);

        answer.then().statusCode(404).body("type", equalTo("/problems/quest-not-found"));
    }

    @Test
    void anothersPublishedQuestIsForbiddenToAuthors() {
        var id = Drafts.published(Drafts.quest(point("INFO")));

        var answer = author().body(point("INFO")).post(QUESTS + "/{id}/points", id);

        answer.then().statusCode(403).contentType("application/problem+json");
    }

    @Test
    void everyReasonAgainstPublishingIsNamedAtOnce() {
        var id = Drafts.stored(Drafts.quest(point("CODE"), point("PHOTO"), point("WORD")));

        var answer = editor().post(QUESTS + "/{id}/publish", id);

        answer.then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/quest-not-playable"))
                .body(
                        "violations.field",
                        contains("points[0].code", "points[1].type_photo", "points[2].words"));
    }

    @Test
    void publishingTwiceIsAConflictThatTellsTheState() {
        var id = Drafts.published(Drafts.quest(point("INFO")));

        var answer = editor().post(QUESTS + "/{id}/publish", id);

        answer.then()
                .statusCode(409)
                .body("type", equalTo("/problems/quest-not-draft"))
                .body("state", equalTo("PUBLISHED"));
    }

    @Test
    void ofParallelPublicationsOneSucceeds() {
        var id = Drafts.stored(Drafts.quest(point("INFO")));

        var answers = InParallel.times(5, () -> editor().post(QUESTS + "/{id}/publish", id));

        assertThat(answers)
                .extracting(Response::statusCode)
                .containsExactlyInAnyOrder(204, 409, 409, 409, 409);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        editor().post(QUESTS + "/987654321/publish").then().statusCode(404);
        editor().get(QUESTS + "/987654321/admin").then().statusCode(404);
        editor().body(point("INFO")).post(QUESTS + "/987654321/points").then().statusCode(404);
    }

    private static Response create(Map<String, Object> draft) {
        return author().body(draft).post(QUESTS);
    }
}

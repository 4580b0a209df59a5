package com.questcity.local.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.questcity.local.stub.Reply;
import com.questcity.local.stub.StubCatalogue;
import com.questcity.local.stub.StubPlatform;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class DemoPackTest {

    private static final Set<String> KINDS =
            Set.of("LOCATION", "PHOTO", "CODE", "WORD", "CHOICE", "NUMBER", "QR", "INFO");

    private final Pack pack = DemoPack.read();
    private final List<ObjectNode> quests = pack.quests().stream().map(Supplier::get).toList();

    @Test
    void twelveQuestsAreInFiveCitiesAndBothLanguages() {
        assertThat(quests).hasSize(12);
        assertThat(texts("place")).hasSizeGreaterThanOrEqualTo(5);
        assertThat(texts("language")).containsExactlyInAnyOrder("ru", "en");
        assertThat(texts("source")).hasSize(12);
    }

    @Test
    void everyQuestHasThreeToSixPoints() {
        assertThat(quests)
                .allSatisfy(quest -> assertThat(quest.path("points").size()).isBetween(3, 6));
    }

    @Test
    void everyKindOfTaskIsThere() {
        var kinds =
                points().map(point -> point.path("task_kind").asText()).collect(Collectors.toSet());

        assertThat(kinds).isEqualTo(KINDS);
    }

    @Test
    void everyTaskHasItsAnswer() {
        assertThat(points()).allSatisfy(DemoPackTest::requireAnswer);
    }

    private static void requireAnswer(JsonNode point) {
        switch (point.path("task_kind").asText()) {
            case "CODE", "QR" -> assertThat(point.path("code").asText()).isNotBlank();
            case "WORD" -> assertThat(point.path("words")).isNotEmpty();
            case "NUMBER" -> assertThat(point.path("number").isNumber()).isTrue();
            case "PHOTO" ->
                    assertThat(point.path("type_photo").asText()).isIn("FACE", "OBJECT", "ANY");
            case "CHOICE" -> requireChoice(point);
            default -> assertThat(point.has("code")).isFalse();
        }
    }

    private static void requireChoice(JsonNode point) {
        var options = point.path("options").size();
        assertThat(options).isBetween(2, 10);
        assertThat(point.path("correct_options")).isNotEmpty();
        assertThat(point.path("correct_options"))
                .allSatisfy(index -> assertThat(index.asInt()).isLessThan(options));
    }

    @Test
    void everyPlaceIsExactEnoughAndWithinAWalkOfTheOneBefore() {
        for (var quest : quests) {
            var before = position(quest.path("points").get(0));
            for (var point : quest.path("points")) {
                assertThat(place(point).path("detections_radius").asInt()).isBetween(30, 80);
                assertThat(before.metresTo(position(point))).isLessThan(2_000);
                before = position(point);
            }
        }
    }

    @Test
    void everyNameIsInItsDictionary() {
        for (var kind : DictionaryKind.OF_QUESTS) {
            assertThat(names(kind)).containsAll(texts(kind.field()));
        }
        for (var kind : DictionaryKind.OF_POINTS) {
            var used =
                    points().filter(point -> point.has(kind.field()))
                            .map(point -> point.path(kind.field()).asText());
            assertThat(names(kind)).containsAll(used.toList());
        }
    }

    @Test
    void aSecondTimeChangesNothing() throws IOException {
        try (var platform = new StubPlatform()) {
            var catalogue = new StubCatalogue(platform);
            var demo = new DemoPack(platform.uri());

            var first = demo.bringIn(StubPlatform.USER, StubPlatform.PASSWORD);
            var second = demo.bringIn(StubPlatform.USER, StubPlatform.PASSWORD);

            assertThat(first).isEqualTo(new ImportSummary(12, 0, List.of()));
            assertThat(second).isEqualTo(new ImportSummary(0, 12, List.of()));
            assertThat(second.line()).contains("nothing had to be changed");
            assertThat(catalogue.published()).isEqualTo(12);
        }
    }

    @Test
    void aPackThatIsRefusedInPartIsNoSuccess() throws IOException {
        try (var platform = new StubPlatform()) {
            new StubCatalogue(platform);
            platform.failNext("POST /api/v1/quests", Reply.problem(400, "invalid-request"));
            var demo = new DemoPack(platform.uri());

            assertThatThrownBy(() -> demo.bringIn(StubPlatform.USER, StubPlatform.PASSWORD))
                    .hasMessageContainingAll("11 made", "1 refused", "400 invalid-request");
        }
    }

    private Set<String> texts(String field) {
        return quests.stream().map(quest -> quest.path(field).asText()).collect(Collectors.toSet());
    }

    private Set<String> names(DictionaryKind kind) {
        return pack.entries().getOrDefault(kind, List.of()).stream()
                .map(entry -> entry.path("name").asText())
                .collect(Collectors.toSet());
    }

    private Stream<JsonNode> points() {
        return quests.stream().flatMap(DemoPackTest::points);
    }

    private static Stream<JsonNode> points(ObjectNode quest) {
        return StreamSupport.stream(quest.path("points").spliterator(), false);
    }

    private static JsonNode place(JsonNode point) {
        return point.path("places").get(0);
    }

    private static Position position(JsonNode point) {
        return new Position(
                place(point).path("latitude").asDouble(),
                place(point).path("longitude").asDouble());
    }
}

package com.questcity.local.importer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.questcity.local.stub.Reply;
import com.questcity.local.stub.StubCatalogue;
import com.questcity.local.stub.StubPlatform;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ImportCommandTest {

    private static final String LANDMARKS =
            """
            city,name_ru,name_en,category,lat,lon,description_ru,description_en,source
            London,,First plaque,memorial_plaque,51.5100,-0.1300,,Ann Author 1850-1901 lived here,openplaques:1
            London,,Second plaque,memorial_plaque,51.5110,-0.1300,,Bob Baker lived here from 1799,openplaques:2
            London,,Third plaque,memorial_plaque,51.5120,-0.1300,,Cid Cook lived here,openplaques:3
            London,,Nowhere,museum,,,,,x:4
            London,,Far museum,museum,51.9,-0.9,,,x:5
            ,,Lost museum,museum,-48.0,-123.0,,,x:6
            """;

    @TempDir private Path home = Path.of("");

    private final StubPlatform platform = new StubPlatform();
    private final StubCatalogue catalogue = new StubCatalogue(platform);
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    ImportCommandTest() throws IOException {}

    @BeforeEach
    void writePassword() throws IOException {
        Files.createDirectories(home.resolve("secrets"));
        Files.writeString(home.resolve("secrets/importer.password"), StubPlatform.PASSWORD + "\n");
    }

    @AfterEach
    void close() {
        platform.close();
    }

    @Test
    void goodRowsGoInAndBadOnesAreNamed() throws IOException {
        var code = bringIn(LANDMARKS);

        assertThat(code).isZero();
        assertThat(catalogue.published()).isEqualTo(1);
        assertThat(out.toString())
                .contains("line 5: the coordinates are missing: lat is empty")
                .contains("line 7: no city is named and none is near")
                .contains("quests: 1 made, 0 already there, 0 refused")
                .contains("landmarks: 3 in quests, 1 alone", "2 bad rows");
    }

    @Test
    void aSecondRunChangesNothingAndSaysSo() throws IOException {
        bringIn(LANDMARKS);
        var places = catalogue.entries("places").size();

        var code = bringIn(LANDMARKS);

        assertThat(code).isZero();
        assertThat(catalogue.quests()).hasSize(1);
        assertThat(catalogue.entries("places")).hasSize(places);
        assertThat(out.toString())
                .contains("quests: 0 made, 1 already there, 0 refused; nothing had to be changed");
    }

    @Test
    void aPlaqueAsksForItsYearWithoutTellingIt() throws IOException {
        bringIn(LANDMARKS);

        var point = catalogue.quests().getFirst().path("points").get(0);

        assertThat(point.path("task_kind").asText()).isEqualTo("CODE");
        assertThat(point.path("code").asText()).isEqualTo("1850");
        assertThat(point.path("description").asText()).contains("Ann Author ····-···· lived here");
        assertThat(catalogue.quests().getFirst().path("points").get(2).path("task_kind").asText())
                .isEqualTo("LOCATION");
    }

    @Test
    void aDraftLeftByAnInterruptedImportIsPublished() throws IOException {
        bringIn(LANDMARKS);
        catalogue.quests().getFirst().put("status", "DRAFT");

        bringIn(LANDMARKS);

        assertThat(catalogue.published()).isEqualTo(1);
    }

    @Test
    void anEndedTokenAndABusyPlatformDontStopTheImport() throws IOException {
        platform.failNext("POST /api/v1/quests", Reply.busy(429, 0));
        platform.failNext("POST /api/v1/quests", Reply.problem(401, "unauthorized"));

        var code = bringIn(LANDMARKS);

        assertThat(code).isZero();
        assertThat(platform.logins()).isEqualTo(2);
    }

    @Test
    void aTakenNameIsTheEntryThatHasIt() throws IOException {
        var taken = Reply.problem(409, "name-taken");
        ((ObjectNode) taken.body()).put("existing_id", 77);
        platform.failNext("POST /api/v1/quests/places", taken);

        bringIn(LANDMARKS);

        assertThat(catalogue.quests().getFirst().path("place_id").asLong()).isEqualTo(77);
    }

    @Test
    void aFarNamesakeOnThePlatformIsAnotherPlace() throws IOException {
        catalogue.entries("places").add(canadianLondon());

        bringIn(LANDMARKS);

        assertThat(catalogue.entries("places"))
                .extracting(place -> place.path("name").asText())
                .containsExactly("London", "London (51.5, -0.1)");
        assertThat(catalogue.quests().getFirst().path("place_id").asLong()).isEqualTo(2);
    }

    @Test
    void aNamesakeThatWasMadeBeforeIsFoundAgain() throws IOException {
        catalogue.entries("places").add(canadianLondon());
        bringIn(LANDMARKS);

        bringIn(LANDMARKS.replace("51.51", "51.57").replace("openplaques", "other"));

        assertThat(catalogue.quests()).hasSize(2);
        assertThat(catalogue.entries("places")).hasSize(2);
    }

    private static ObjectNode canadianLondon() {
        var place = JsonNodeFactory.instance.objectNode().put("id", 1).put("name", "London");
        return place.put("latitude", 42.98).put("longitude", -81.2);
    }

    @Test
    void aRefusedQuestIsReported() throws IOException {
        platform.failNext("POST /api/v1/quests", Reply.problem(400, "invalid-request"));

        var code = bringIn(LANDMARKS);

        assertThat(code).isEqualTo(1);
        assertThat(out.toString())
                .contains("Walk: First plaque to Third plaque: 400 invalid-request", "1 refused");
    }

    @Test
    void anUnplayableQuestIsReported() throws IOException {
        platform.failNext(
                "POST /api/v1/quests/1/publish", Reply.problem(422, "quest-not-playable"));

        assertThat(bringIn(LANDMARKS)).isEqualTo(1);
        assertThat(out.toString()).contains("422 quest-not-playable");
    }

    @Test
    void aLostAnswerToPublishingIsNoRefusal() throws IOException {
        platform.failNext("POST /api/v1/quests/1/publish", Reply.problem(503, "overload"));
        platform.failNext("POST /api/v1/quests/1/publish", Reply.problem(409, "quest-not-draft"));
        platform.failNext("GET /api/v1/quests/1", Reply.json(200, published()));

        assertThat(bringIn(LANDMARKS)).isZero();
        assertThat(out.toString()).contains("1 made");
    }

    private static ObjectNode published() {
        return JsonNodeFactory.instance.objectNode().put("status", "PUBLISHED");
    }

    @Test
    void anAccountThatMayNotImportStopsAtOnce() throws IOException {
        platform.failNext("POST /api/v1/quests", Reply.problem(403, "forbidden"));

        assertThat(bringIn(LANDMARKS)).isEqualTo(1);
        assertThat(err.toString()).contains("making quests was answered with 403 forbidden");
    }

    @Test
    void aDictionaryThatRefusesStopsAtOnce() throws IOException {
        platform.failNext("POST /api/v1/quests/categories", Reply.problem(403, "forbidden"));

        assertThat(bringIn(LANDMARKS)).isEqualTo(1);
        assertThat(err.toString())
                .contains("making 'Memorial plaque' in /api/v1/quests/categories");
    }

    @Test
    void aPackOfQuestsIsImportedAsItIsWritten() throws IOException {
        var code =
                bringIn(
                        """
                        {"places": [{"name": "Ryazan"}], "quests": [
                          {"name": "Walls", "source": "test:1", "place": "Ryazan", "category": "Forts",
                           "points": [{"task_kind": "INFO", "tool": "Map"}]}]}\
                        """);

        assertThat(code).isZero();
        var quest = catalogue.quests().getFirst();
        assertThat(quest.path("place_id").asLong()).isEqualTo(1);
        assertThat(quest.has("place")).isFalse();
        assertThat(quest.path("points").get(0).path("tool_id").asLong()).isEqualTo(1);
    }

    @Test
    void whatIsNoFileToImportIsUsage() throws IOException {
        assertThat(bringIn("just,words\n")).isEqualTo(2);
        assertThat(run(home.resolve("missing.csv").toString())).isEqualTo(2);
        assertThat(run()).isEqualTo(2);
        assertThat(run(write(LANDMARKS).toString(), "--as", "nobody")).isEqualTo(2);
        assertThat(err.toString())
                .contains(
                        "the first row must name",
                        "there is no file",
                        "there is no password of nobody");
    }

    @Test
    void aWrongPasswordIsSaid() throws IOException {
        Files.writeString(home.resolve("secrets/importer.password"), "wrong");

        assertThat(bringIn(LANDMARKS)).isEqualTo(1);
        assertThat(err.toString()).contains("import: the login of importer was answered with 401");
    }

    private int bringIn(String content) throws IOException {
        return run(write(content).toString());
    }

    private Path write(String content) throws IOException {
        return Files.writeString(home.resolve("input"), content);
    }

    private int run(String... arguments) {
        var environment =
                Map.of("QUESTCITY_PORT", "" + platform.port(), "QUESTCITY_HOME", home.toString());
        return new CommandLine(new ImportCommand(environment))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}

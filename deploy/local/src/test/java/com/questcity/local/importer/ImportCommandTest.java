package com.questcity.local.importer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.questcity.local.stub.Reply;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {

    private final ImportRun run;

    ImportCommandTest(@TempDir Path home) throws IOException {
        this.run = new ImportRun(home);
    }

    @AfterEach
    void close() {
        run.close();
    }

    @Test
    void goodRowsGoInAndBadOnesAreNamed() throws IOException {
        var code = run.bringIn(ImportRun.LANDMARKS);

        assertThat(code).isZero();
        assertThat(run.catalogue().published()).isEqualTo(1);
        assertThat(run.out())
                .contains("line 5: the coordinates are missing: lat is empty")
                .contains("line 7: no city is named and none is near")
                .contains("quests: 1 made, 0 already there, 0 refused")
                .contains("landmarks: 3 in quests, 1 alone", "2 bad rows");
    }

    @Test
    void aSecondRunChangesNothingAndSaysSo() throws IOException {
        run.bringIn(ImportRun.LANDMARKS);
        var places = run.catalogue().entries("places").size();

        var code = run.bringIn(ImportRun.LANDMARKS);

        assertThat(code).isZero();
        assertThat(run.catalogue().quests()).hasSize(1);
        assertThat(run.catalogue().entries("places")).hasSize(places);
        assertThat(run.out())
                .contains("quests: 0 made, 1 already there, 0 refused; nothing had to be changed");
    }

    @Test
    void aPlaqueAsksForItsYearWithoutTellingIt() throws IOException {
        run.bringIn(ImportRun.LANDMARKS);

        var point = run.catalogue().quests().getFirst().path("points").get(0);

        assertThat(point.path("task_kind").asText()).isEqualTo("CODE");
        assertThat(point.path("code").asText()).isEqualTo("1850");
        assertThat(point.path("description").asText()).contains("Ann Author ····-···· lived here");
        assertThat(
                        run.catalogue()
                                .quests()
                                .getFirst()
                                .path("points")
                                .get(2)
                                .path("task_kind")
                                .asText())
                .isEqualTo("LOCATION");
    }

    @Test
    void aDraftLeftByAnInterruptedImportIsPublished() throws IOException {
        run.bringIn(ImportRun.LANDMARKS);
        run.catalogue().quests().getFirst().put("status", "DRAFT");

        run.bringIn(ImportRun.LANDMARKS);

        assertThat(run.catalogue().published()).isEqualTo(1);
    }

    @Test
    void anEndedTokenAndABusyPlatformDontStopTheImport() throws IOException {
        run.platform().failNext("POST /api/v1/quests", Reply.busy(429, 0));
        run.platform().failNext("POST /api/v1/quests", Reply.problem(401, "unauthorized"));

        var code = run.bringIn(ImportRun.LANDMARKS);

        assertThat(code).isZero();
        assertThat(run.platform().logins()).isEqualTo(2);
    }

    @Test
    void aTakenNameIsTheEntryThatHasIt() throws IOException {
        var taken = Reply.problem(409, "name-taken");
        ((ObjectNode) taken.body()).put("existing_id", 77);
        run.platform().failNext("POST /api/v1/quests/places", taken);

        run.bringIn(ImportRun.LANDMARKS);

        assertThat(run.catalogue().quests().getFirst().path("place_id").asLong()).isEqualTo(77);
    }

    @Test
    void aFarNamesakeOnThePlatformIsAnotherPlace() throws IOException {
        run.catalogue().entries("places").add(canadianLondon());

        run.bringIn(ImportRun.LANDMARKS);

        assertThat(run.catalogue().entries("places"))
                .extracting(place -> place.path("name").asText())
                .containsExactly("London", "London (51.5, -0.1)");
        assertThat(run.catalogue().quests().getFirst().path("place_id").asLong()).isEqualTo(2);
    }

    @Test
    void aNamesakeThatWasMadeBeforeIsFoundAgain() throws IOException {
        run.catalogue().entries("places").add(canadianLondon());
        run.bringIn(ImportRun.LANDMARKS);

        run.bringIn(ImportRun.LANDMARKS.replace("51.51", "51.57").replace("openplaques", "other"));

        assertThat(run.catalogue().quests()).hasSize(2);
        assertThat(run.catalogue().entries("places")).hasSize(2);
    }

    private static ObjectNode canadianLondon() {
        var place = JsonNodeFactory.instance.objectNode().put("id", 1).put("name", "London");
        return place.put("latitude", 42.98).put("longitude", -81.2);
    }

    @Test
    void aPackOfQuestsIsImportedAsItIsWritten() throws IOException {
        var code =
                run.bringIn(
                        """
                        {"places": [{"name": "Ryazan"}], "quests": [
                          {"name": "Walls", "source": "test:1", "place": "Ryazan", "category": "Forts",
                           "points": [{"task_kind": "INFO", "tool": "Map"}]}]}\
                        """);

        assertThat(code).isZero();
        var quest = run.catalogue().quests().getFirst();
        assertThat(quest.path("place_id").asLong()).isEqualTo(1);
        assertThat(quest.has("place")).isFalse();
        assertThat(quest.path("points").get(0).path("tool_id").asLong()).isEqualTo(1);
    }
}

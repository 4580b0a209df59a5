package com.questcity.local.importer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.questcity.local.stub.Reply;
import com.questcity.local.stub.StubPlatform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportRefusalTest {

    private final ImportRun run;

    ImportRefusalTest(@TempDir Path home) throws IOException {
        this.run = new ImportRun(home);
    }

    @AfterEach
    void close() {
        run.close();
    }

    @Test
    void aRefusedQuestIsReported() throws IOException {
        run.platform().failNext("POST /api/v1/quests", Reply.problem(400, "invalid-request"));

        var code = run.bringIn(ImportRun.LANDMARKS);

        assertThat(code).isEqualTo(1);
        assertThat(run.out())
                .contains("Walk: First plaque to Third plaque: 400 invalid-request", "1 refused");
    }

    @Test
    void anUnplayableQuestIsReported() throws IOException {
        run.platform()
                .failNext(
                        "POST /api/v1/quests/1/publish", Reply.problem(422, "quest-not-playable"));

        assertThat(run.bringIn(ImportRun.LANDMARKS)).isEqualTo(1);
        assertThat(run.out()).contains("422 quest-not-playable");
    }

    @Test
    void aLostAnswerToPublishingIsNoRefusal() throws IOException {
        run.platform().failNext("POST /api/v1/quests/1/publish", Reply.problem(503, "overload"));
        run.platform()
                .failNext("POST /api/v1/quests/1/publish", Reply.problem(409, "quest-not-draft"));
        run.platform().failNext("GET /api/v1/quests/1", Reply.json(200, published()));

        assertThat(run.bringIn(ImportRun.LANDMARKS)).isZero();
        assertThat(run.out()).contains("1 made");
    }

    private static ObjectNode published() {
        return JsonNodeFactory.instance.objectNode().put("status", "PUBLISHED");
    }

    @Test
    void anAccountThatMayNotImportStopsAtOnce() throws IOException {
        run.platform().failNext("POST /api/v1/quests", Reply.problem(403, "forbidden"));

        assertThat(run.bringIn(ImportRun.LANDMARKS)).isEqualTo(1);
        assertThat(run.err()).contains("making quests was answered with 403 forbidden");
    }

    @Test
    void aDictionaryThatRefusesStopsAtOnce() throws IOException {
        run.platform().failNext("POST /api/v1/quests/categories", Reply.problem(403, "forbidden"));

        assertThat(run.bringIn(ImportRun.LANDMARKS)).isEqualTo(1);
        assertThat(run.err()).contains("making 'Memorial plaque' in /api/v1/quests/categories");
    }

    @Test
    void whatIsNoFileToImportIsUsage() throws IOException {
        assertThat(run.bringIn("just,words\n")).isEqualTo(2);
        assertThat(run.with(run.home().resolve("missing.csv").toString())).isEqualTo(2);
        assertThat(run.with()).isEqualTo(2);
        assertThat(run.with(run.write(ImportRun.LANDMARKS).toString(), "--as", "nobody"))
                .isEqualTo(2);
        assertThat(run.err())
                .contains(
                        "the first row must name",
                        "there is no file",
                        "there is no password of nobody");
    }

    @Test
    void anAccountNamesNoOtherFolder() throws IOException {
        Files.writeString(run.home().resolve("other.password"), StubPlatform.PASSWORD);

        var code = run.with(run.write(ImportRun.LANDMARKS).toString(), "--as", "../other");

        assertThat(code).isEqualTo(2);
        assertThat(run.err()).contains("there is no password of ../other");
    }

    @Test
    void aWrongPasswordIsSaid() throws IOException {
        Files.writeString(run.home().resolve("secrets/importer.password"), "wrong");

        assertThat(run.bringIn(ImportRun.LANDMARKS)).isEqualTo(1);
        assertThat(run.err()).contains("import: the login of importer was answered with 401");
    }
}

package com.questcity.local.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * With a real PostgreSQL and a small service; wrk and pgbench, which not every machine has, are
 * scripts.
 */
class BenchCommandTest {

    private static final String WRK =
            "[ \"$QUESTCITY_TOKEN\" = a.b.c ] || exit 1\n"
                    + "echo result requests=1000 microseconds=1000000 bytes=5000000 errors=0 p50=1 p95=2 p99=3";

    private static final String PGBENCH =
            """
            [ "$PGPASSWORD" = "quest password" ] || exit 1
            echo number of transactions actually processed: 2000
            echo number of failed transactions: 0
            echo latency average = 1.5 ms
            echo tps = 2000.0
            """;

    @TempDir static Path folder;

    private static BenchedMachine machine;

    @BeforeAll
    static void start() throws IOException, SQLException {
        machine = new BenchedMachine(folder);
    }

    @BeforeEach
    void everythingIsThere() throws IOException {
        machine.reset();
        machine.write(
                "run/start.json",
                "{\"seconds\":21.5,\"resident_mb\":1400,\"parts\":{\"postgres\":2.7}}");
        machine.program("wrk", WRK);
        machine.program("pgbench", PGBENCH);
    }

    @AfterAll
    static void stop() throws IOException {
        machine.close();
    }

    @Test
    void browsingStandsBesideThePgbenchLimitWithItsConditions() throws IOException {
        var json = folder.resolve("result.json");

        int code =
                machine.bench(
                        "browse", "--rounds", "2", "--seconds", "1", "--json", json.toString());

        assertThat(machine.errors()).isEmpty();
        assertThat(code).isZero();
        assertThat(machine.output())
                .contains("machine  ", " cores, ", "data     1 quests, ", "commit   ")
                .contains("10 connections, 2 rounds of 1 s")
                .containsPattern("quest page +1000 +0.50 ")
                .containsPattern("quest detail +1000 +0.50 ")
                .containsPattern("pgbench, same SQL +2000 +1.00 ");
        var written = new ObjectMapper().readTree(json.toFile());
        assertThat(written.at("/browse/0/ratio").asDouble()).isEqualTo(0.5);
        assertThat(written.at("/browse/0/service/database_cpu").isNumber()).isTrue();
        assertThat(written.at("/conditions/load/rounds").asInt()).isEqualTo(2);
    }

    @Test
    void theLastStartIsShownAsTheLauncherWroteIt() {
        assertThat(machine.bench("start")).isZero();

        assertThat(machine.output())
                .contains("start to all-ready 21.5 s", "1400 MB")
                .containsPattern("postgres +2.7 s");
    }

    @Test
    void aMissingProgramIsNamedInOneLine() {
        machine.lookFor(folder.resolve("nothing").toString());

        assertThat(machine.bench("browse")).isEqualTo(2);

        assertThat(machine.errors())
                .isEqualTo("bench: wrk is not installed: apt-get install wrk\n");
        assertThat(machine.output()).isEmpty();
    }

    @Test
    void aRunWithErrorsIsRefused() throws IOException {
        machine.program("wrk", WRK.replace("errors=0", "errors=1"));

        assertThat(machine.bench("browse")).isEqualTo(1);

        assertThat(machine.errors()).contains("1 errors in 1000 requests");
    }

    @Test
    void aLoadProgramThatFailsSaysWhy() throws IOException {
        machine.program("pgbench", "echo 'FATAL: no such role'; exit 1");

        assertThat(machine.bench("browse")).isEqualTo(1);

        assertThat(machine.errors()).contains("pgbench failed: FATAL: no such role");
    }

    @Test
    void anEmptyCatalogueIsNoCatalogue() {
        machine.showCatalogue("{\"items\":[]}");

        assertThat(machine.bench("browse")).isEqualTo(1);

        assertThat(machine.errors()).contains("deploy/questcity import");
    }

    @Test
    void aStackThatIsNotRunningIsNamed() throws IOException {
        Files.delete(folder.resolve("run/quest-service.pid"));
        Files.delete(folder.resolve("run/start.json"));

        assertThat(machine.bench("browse")).isEqualTo(1);
        assertThat(machine.bench("start")).isEqualTo(1);

        assertThat(machine.errors()).contains("deploy/questcity up -d").contains("left no figures");
    }

    @Test
    void anUnknownScenarioIsNamed() {
        assertThat(machine.bench("chat")).isEqualTo(2);

        assertThat(machine.errors()).contains("chat").contains("browse, auth, start or all");
    }
}

package com.questcity.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.questcity.embedded.Secrets;
import com.questcity.local.docs.ReadmeCommands;
import com.questcity.local.home.Home;
import com.questcity.local.home.Ports;
import com.questcity.local.home.Service;
import com.questcity.local.process.PidFile;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The platform as a person meets it: one story, told in order, because a start takes its time. */
@TestMethodOrder(OrderAnnotation.class)
class UpTest {

    private static final int PORT = 18400;
    private static final Duration PATIENCE = Duration.ofSeconds(75);

    @TempDir private static Path folder;

    private static Script questcity;
    private static Home home;

    @BeforeAll
    static void prepare() throws IOException {
        var data = folder.resolve("home");
        questcity = new Script(Checkout.best(folder.resolve("checkout")), data, PORT);
        home = new Home(questcity.checkout(), data, new Ports(PORT));
        if (Checkout.hasFakes(home)) {
            Files.createFile(home.create().data().resolve("demo-data-imported")); // fakes take none
        }
    }

    @AfterAll
    static void stop() throws Exception {
        questcity.run("down");
    }

    @Test
    @Order(1)
    void aTakenPortIsNamed() throws Exception {
        try (var taken = new ServerSocket(PORT + 3, 1, InetAddress.getLoopbackAddress())) {
            var up = questcity.run("up", "-d");

            assertThat(up.exitCode()).isEqualTo(1);
            assertThat(up.output())
                    .contains(
                            "port " + taken.getLocalPort() + " is taken, and chat-service wants it")
                    .contains("QUESTCITY_PORT=19400 deploy/questcity up");
            assertThat(processes()).isEmpty();
        }
    }

    @Test
    @Order(2)
    void oneCommandStartsEverything() throws Exception {
        var up = questcity.run("up", "-d");

        assertThat(up.exitCode()).as(up.output()).isZero();
        assertThat(up.output())
                .contains("postgres", "redis", "s3", "smtp", "quest-service", "gateway")
                .contains("http://127.0.0.1:" + PORT)
                .containsPattern("ready in [0-9.]+ s, [0-9]+ MB resident");
        var figures = new JsonMapper().readTree(home.run().resolve("start.json").toFile());
        assertThat(figures.path("resident_mb").asLong()).isBetween(1L, 1_638L);
        assertThat(figures.path("parts")).hasSizeGreaterThanOrEqualTo(10);
    }

    @Test
    @Order(3)
    void aSecondUpSaysThatItRuns() throws Exception {
        var up = questcity.run("up");

        assertThat(up.exitCode()).isZero();
        assertThat(up.output()).contains("already running").contains("http://127.0.0.1:" + PORT);
    }

    @Test
    @Order(4)
    void everyPartHasALineOfStatus() throws Exception {
        var status = questcity.run("status");

        assertThat(status.exitCode()).as(status.output()).isZero();
        assertThat(status.output().lines()).hasSize(11);
    }

    @Test
    @Order(5)
    void everyCommandOfTheReadmeWorks() throws Exception {
        assumeThat(Checkout.hasFakes(home)).as("fakes have no API").isFalse();
        var git = Files.createDirectories(folder.resolve("git"));
        questcity.runShell("git init -q --bare \"$GIT_DIR\"", git);
        var before = git("status --porcelain");

        var script = ReadmeCommands.script(questcity.checkout().resolve("README.md"));
        var readme = questcity.runShell(script, git);

        assertThat(readme.exitCode()).as(readme.output()).isZero();
        assertThat(readme.output())
                .contains("\"username\":\"ada\"", "\"points\":[", "steps went well");
        assertThat(git("status --porcelain"))
                .as("the README leaves the checkout alone")
                .isEqualTo(before);
        assertThat(logs()).isNotEmpty().doesNotContain("correct horse battery", "eyJ");
    }

    private static String git(String command) throws Exception {
        var own = questcity.checkout().resolve(".git");
        return questcity.runShell("git " + command, own).output();
    }

    private static String logs() throws IOException {
        var text = new StringBuilder();
        try (var files = Files.list(home.logs())) {
            for (var file : files.toList()) {
                text.append(Files.readString(file));
            }
        }
        return text.toString();
    }

    @Test
    @Order(6)
    void aKilledLauncherLeavesNoProcess() throws Exception {
        execute("create table kept (id int)");
        var before = processes();

        kill(questcity.pid("launcher"));

        assertThat(before).hasSize(8);
        awaitEnd(before);
    }

    @Test
    @Order(7)
    void theNextUpFindsTheData() throws Exception {
        var up = questcity.run("up", "-d");

        assertThat(up.exitCode()).as(up.output()).isZero();
        assertThat(up.output()).doesNotContain("demo data");
        execute("insert into kept values (1)");
    }

    @Test
    @Order(8)
    void theNextUpRecoversWhatNobodyTidiedUp() throws Exception {
        kill(questcity.pid("watchdog"));
        kill(questcity.pid("launcher"));
        var left = processes();

        var up = questcity.run("up", "-d");

        assertThat(left).hasSize(7);
        assertThat(left).noneMatch(ProcessHandle::isAlive);
        assertThat(up.exitCode()).as(up.output()).isZero();
        execute("insert into kept values (2)");
    }

    @Test
    @Order(9)
    void downLeavesNoProcess() throws Exception {
        var before = processes();

        var down = questcity.run("down");

        assertThat(down.exitCode()).as(down.output()).isZero();
        assertThat(before).hasSize(8).noneMatch(ProcessHandle::isAlive);
        assertThat(questcity.run("down").output()).contains("not running");
        assertThat(questcity.run("status").exitCode()).isEqualTo(1);
    }

    @Test
    @Order(10)
    void anAdministratorCanBeMadeWhileItIsStopped() throws Exception {
        var variables =
                Map.of(
                        "ADMIN_USERNAME",
                        "mira",
                        "ADMIN_EMAIL",
                        "mira@example.org",
                        "ADMIN_PASSWORD",
                        "correct horse battery");

        var made = questcity.with(variables).run("create-admin");

        assertThat(made.exitCode()).as(made.output()).isZero();
        assertThat(made.output()).contains(Checkout.hasFakes(home) ? "create-admin" : "ADMIN mira");
        assertThat(processes()).isEmpty();
    }

    private static List<ProcessHandle> processes() {
        var parts =
                Stream.concat(
                        Arrays.stream(Service.values()).map(Service::module),
                        Stream.of("redis", "watchdog"));
        return Stream.concat(
                        parts.map(part -> PidFile.of(home, part)),
                        Stream.of(PidFile.ofPostgres(home)))
                .flatMap(file -> file.process().stream())
                .toList();
    }

    private static void kill(long pid) {
        var process = ProcessHandle.of(pid).orElseThrow();
        process.destroyForcibly();
        process.onExit().join();
    }

    private static void awaitEnd(List<ProcessHandle> processes) throws InterruptedException {
        var deadline = Instant.now().plus(PATIENCE);
        while (processes.stream().anyMatch(ProcessHandle::isAlive)) {
            assertThat(Instant.now()).as("still alive: " + processes).isBefore(deadline);
            Thread.sleep(100);
        }
    }

    private static void execute(String sql) throws SQLException {
        var url = "jdbc:postgresql://127.0.0.1:" + home.ports().postgres() + "/questcity";
        var password = Secrets.in(home.secrets()).password("media.password");
        try (var connection = DriverManager.getConnection(url, "media", password);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

package com.questcity.local.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/**
 * With a real PostgreSQL and a small service; wrk and pgbench, which not every machine has, are
 * scripts.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
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

    private final int port = port();
    private final Map<String, String> environment = new HashMap<>();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final EmbeddedPostgres postgres = start();
    private final HttpServer gateway = serve(port);
    private final HttpServer quests = serve(port + 2);
    private String catalogue = "";

    @BeforeAll
    void prepare() throws Exception {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create role quest login password 'quest password'");
            statement.execute("create database questcity owner quest");
        }
        try (var connection = postgres.getDatabase("quest", "questcity").getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create schema quest; create table quest.quest as select 1 as id");
        }
        write("secrets/importer.password", "importer password");
        write("secrets/quest.password", "quest password");
    }

    @BeforeEach
    void everythingIsThere() throws IOException {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        var pid = Long.toString(ProcessHandle.current().pid());
        write("run/quest-service.pid", pid);
        write("postgres/postmaster.pid", pid + "\n/data");
        write(
                "run/start.json",
                "{\"seconds\":21.5,\"resident_mb\":1400,\"parts\":{\"postgres\":2.7}}");
        program("wrk", WRK);
        program("pgbench", PGBENCH);
        catalogue = "{\"items\":[{\"id\":7}],\"points\":[{},{}]}";
        environment.put("QUESTCITY_CHECKOUT", folder.toString());
        environment.put("QUESTCITY_HOME", folder.toString());
        environment.put("QUESTCITY_PORT", Integer.toString(port));
        environment.put("PATH", folder.resolve("bin") + ":" + System.getenv("PATH"));
    }

    @AfterAll
    void stop() throws IOException {
        gateway.stop(0);
        quests.stop(0);
        postgres.close();
    }

    private int bench(String... arguments) {
        return new CommandLine(new BenchCommand(environment))
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    @Test
    void browsingStandsBesideThePgbenchLimitWithItsConditions() throws IOException {
        var json = folder.resolve("result.json");

        int code = bench("browse", "--rounds", "2", "--seconds", "1", "--json", json.toString());

        assertThat(err.toString()).isEmpty();
        assertThat(code).isZero();
        assertThat(out.toString())
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
        assertThat(bench("start")).isZero();

        assertThat(out.toString())
                .contains("start to all-ready 21.5 s", "1400 MB")
                .containsPattern("postgres +2.7 s");
    }

    @Test
    void allMeansAll() {
        assertThat(bench("--seconds", "1")).isZero();

        assertThat(out.toString()).contains("start to all-ready", "quest page");
    }

    @Test
    void aMissingProgramIsNamedInOneLine() {
        environment.put("PATH", folder.resolve("nothing").toString());

        assertThat(bench("browse")).isEqualTo(2);

        assertThat(err.toString()).isEqualTo("bench: wrk is not installed: apt-get install wrk\n");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void aRunWithErrorsIsRefused() throws IOException {
        program("wrk", WRK.replace("errors=0", "errors=1"));

        assertThat(bench("browse")).isEqualTo(1);

        assertThat(err.toString()).contains("1 errors in 1000 requests");
    }

    @Test
    void aLoadProgramThatFailsSaysWhy() throws IOException {
        program("pgbench", "echo 'FATAL: no such role'; exit 1");

        assertThat(bench("browse")).isEqualTo(1);

        assertThat(err.toString()).contains("pgbench failed: FATAL: no such role");
    }

    @Test
    void anEmptyCatalogueIsNoCatalogue() {
        catalogue = "{\"items\":[]}";

        assertThat(bench("browse")).isEqualTo(1);

        assertThat(err.toString()).contains("deploy/questcity import");
    }

    @Test
    void aStackThatIsNotRunningIsNamed() throws IOException {
        Files.delete(folder.resolve("run/quest-service.pid"));
        Files.delete(folder.resolve("run/start.json"));

        assertThat(bench("browse")).isEqualTo(1);
        assertThat(bench("start")).isEqualTo(1);

        assertThat(err.toString()).contains("deploy/questcity up -d").contains("left no figures");
    }

    @Test
    void anUnknownScenarioIsNamed() {
        assertThat(bench("chat")).isEqualTo(2);

        assertThat(err.toString()).contains("chat").contains("browse, start or all");
    }

    private void answer(HttpExchange exchange) throws IOException {
        boolean login = exchange.getRequestURI().getPath().equals("/api/v1/auth/login");
        var body =
                (login ? "{\"access_token\":\"a.b.c\"}" : catalogue)
                        .getBytes(StandardCharsets.UTF_8);
        boolean known =
                login
                        || "Bearer a.b.c"
                                .equals(exchange.getRequestHeaders().getFirst("Authorization"));
        exchange.sendResponseHeaders(known ? 200 : 401, body.length);
        try (exchange) {
            exchange.getResponseBody().write(body);
        }
    }

    private HttpServer serve(int at) {
        try {
            var server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), at), 0);
            server.createContext("/", this::answer);
            server.start();
            return server;
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    private EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder().setPort(port + 20).start();
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    private static void write(String name, String content) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private static void program(String name, String script) throws IOException {
        write("bin/" + name, "#!/bin/sh\n" + script);
        Files.setPosixFilePermissions(
                folder.resolve("bin").resolve(name), PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** A port that is free together with those that follow from it. */
    private static int port() {
        for (int base = 20_000 + (int) (ProcessHandle.current().pid() % 20_000); ; base += 30) {
            if (List.of(base, base + 2, base + 20).stream().allMatch(BenchCommandTest::isFree)) {
                return base;
            }
        }
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}

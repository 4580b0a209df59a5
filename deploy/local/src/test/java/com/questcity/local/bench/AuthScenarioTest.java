package com.questcity.local.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuthScenarioTest {

    private static final int CORES = Runtime.getRuntime().availableProcessors();

    private static final String WRK =
            """
            result() { echo "result requests=$1 microseconds=1000000 bytes=9 errors=0 p50=1000 p95=2000 p99=3000"; }
            case "$*" in
                *login.lua*) [ "$QUESTCITY_ACCOUNTS$QUESTCITY_PASSWORD" = "256importer password" ] && result %d ;;
                *refresh.lua*) case $QUESTCITY_REFRESH_TOKENS in r,r,*) result %d ;; esac ;;
                *lookup.lua*) [ "$QUESTCITY_TOKEN" = a.b.c ] && result 400 ;;
                *report.lua*) result 1000 ;;
            esac
            """;

    private static final String PGBENCH =
            """
            echo number of transactions actually processed: 2000
            echo latency average = 1.5 ms
            echo tps = 2000.0
            """;

    @TempDir static Path folder;

    private static BenchedMachine machine;

    @BeforeAll
    static void makeTheEditor() throws IOException, SQLException {
        machine = new BenchedMachine(folder);
        machine.as(
                "auth",
                """
                create schema auth;
                create table auth.account (
                    id uuid primary key, username text not null unique, email text not null,
                    password_hash text not null, role text not null, can_edit_quests boolean not null,
                    token_version int not null);
                insert into auth.account values (gen_random_uuid(), 'importer', 'importer@questcity.localhost',
                    '$argon2id$stored', 'MANAGER', true, 4);
                """);
    }

    @BeforeEach
    void everythingIsThere() throws IOException {
        machine.reset();
        machine.write("run/start.json", "{\"seconds\":21.5}");
        machine.program("wrk", WRK.formatted(135, 300 * CORES));
        machine.program("pgbench", PGBENCH);
    }

    @AfterAll
    static void stop() throws IOException {
        machine.close();
    }

    @Test
    void eachFigureStandsBesideItsFloor() throws Exception {
        var json = folder.resolve("result.json");

        int code = machine.bench("auth", "--rounds", "2", "--seconds", "1", "--json", "" + json);

        assertThat(machine.errors()).isEmpty();
        assertThat(code).as("a missed floor is no error").isZero();
        assertThat(machine.output())
                .containsPattern(
                        "limit, nothing but hashes +150.0 +3 hashes at a time, 20.0 ms each")
                .containsPattern("logins / limit +0.90 +at least 0.85: met")
                .containsPattern("refreshes/s per core +300.00 +at least 400: NOT MET")
                .containsPattern("look-up p99, storm / quiet +1.00 +at most 3: met");
        var auth = new ObjectMapper().readTree(json.toFile()).path("auth");
        assertThat(auth.path("permits").asInt()).isEqualTo(3);
        assertThat(auth.path("cores").asInt()).isEqualTo(CORES);
        assertThat(auth.at("/logins/rate").asDouble()).isEqualTo(135);
        assertThat(auth.at("/refreshes/service_cpu").isNumber()).isTrue();
        assertThat(auth.at("/goals/1/met").asBoolean(true)).isFalse();
        assertThat(accounts()).isEqualTo(1);
    }

    @Test
    void aRefusedAnswerIsTold() throws Exception {
        machine.program("wrk", "echo 'refused 429 {\"type\":\"/problems/too-many-requests\"}'");

        assertThat(machine.bench("auth", "--seconds", "1")).isEqualTo(1);

        assertThat(machine.errors())
                .contains("login.lua: the first refusal was 429", "too-many-requests");
        assertThat(accounts()).isEqualTo(1);
    }

    @Test
    void aStormWithErrorsCountsForNothing() throws Exception {
        var storm = "case \"$*\" in *-d3s*login.lua*) echo refused 503; exit ;; esac\n";
        machine.program("wrk", storm + WRK.formatted(45, 300));

        assertThat(machine.bench("auth", "--seconds", "1")).isEqualTo(1);

        assertThat(machine.errors())
                .startsWith("bench: ")
                .contains("login.lua: the first refusal was 503");
    }

    @Test
    void allMeansAll() {
        assertThat(machine.bench("--rounds", "1", "--seconds", "1")).isZero();

        assertThat(machine.output()).contains("start to all-ready", "quest page", "refresh");
    }

    @Test
    void theAccountsOfAKilledRunAreReplacedAndNobodyElse() throws Exception {
        machine.as(
                "auth", "set search_path = auth; " + insert("bench-7", "bench-7@bench.localhost"));
        machine.as("auth", "set search_path = auth; " + insert("bench-mira", "mira@example.org"));

        try (var made = BenchAccounts.make(machine.stack())) {
            assertThat(made.passwordHash()).isEqualTo("$argon2id$stored");
            assertThat(
                            count(
                                    "username like 'bench-%' and role = 'USER' and not can_edit_quests"
                                            + " and password_hash = '$argon2id$stored' and token_version = 4"))
                    .isEqualTo(BenchAccounts.COUNT);
        }

        assertThat(count("username like 'bench-%'")).isEqualTo(1);
        machine.as("auth", "delete from auth.account where username = 'bench-mira'");
    }

    @Test
    void aPlayerOfThatNameIsLeftAlone() throws Exception {
        machine.as("auth", "set search_path = auth; " + insert("bench-1", "mira@example.org"));

        assertThatThrownBy(() -> BenchAccounts.make(machine.stack()))
                .isInstanceOf(BenchRefused.class)
                .hasMessageContaining("bench-1");

        assertThat(count("username = 'bench-1'")).isEqualTo(1);
        machine.as("auth", "delete from auth.account where username = 'bench-1'");
    }

    private static String insert(String username, String email) {
        return "insert into account values (gen_random_uuid(), '%s', '%s', 'old', 'ADMIN', true, 0)"
                .formatted(username, email);
    }

    private int accounts() throws SQLException {
        return count("true");
    }

    private int count(String condition) throws SQLException {
        try (var connection = machine.connect("auth");
                var rows =
                        connection
                                .createStatement()
                                .executeQuery(
                                        "select count(*) from auth.account where " + condition)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}

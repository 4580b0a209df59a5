package com.questcity.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalPostgresTest {

    @TempDir Path home;

    @Test
    void dataIsKeptOverARestartAndACrash() throws Exception {
        try (var first = start()) {
            assertThat(value(first, "show server_version")).startsWith("18");
            assertThat(value(first, "show fsync")).isEqualTo("on");
            assertThat(value(first, "show max_connections")).isEqualTo("100");
            assertThat(value(first, "select lower('ЁЖ')")).isEqualTo("ёж");
            execute(first, "create table note (text text)");
            execute(first, "insert into note values ('before the restart')");
        }

        var second = start();
        execute(second, "insert into note values ('before the crash')");
        var killed = ProcessHandle.of(second.pid()).orElseThrow();
        killed.destroyForcibly();
        killed.onExit().join();
        second.close();

        try (var third = start()) {
            assertThat(value(third, "select string_agg(text, ', ') from note"))
                    .isEqualTo("before the restart, before the crash");
        }
    }

    @Test
    void aPidFileOfAnotherProcessDoesNotStopAStart() throws Exception {
        start().close();
        var mine = ProcessHandle.current().pid();
        Files.writeString(
                home.resolve("data/postmaster.pid"), mine + "\n" + home.resolve("data") + "\n");

        try (var postgres = start()) {
            assertThat(postgres.pid()).isNotEqualTo(mine);
        }
    }

    private LocalPostgres start() {
        return LocalPostgres.at(
                home.resolve("data"),
                0,
                Secrets.in(home.resolve("secrets")),
                home.resolve("postgres.log"));
    }

    private static void execute(LocalPostgres postgres, String sql) throws SQLException {
        try (var connection = postgres.connectAs("quest");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String value(LocalPostgres postgres, String sql) throws SQLException {
        try (var connection = postgres.connectAs("quest");
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}

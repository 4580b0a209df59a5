package com.questcity.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("sec")
class RolesTest {

    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    private static LocalPostgres postgres;

    @BeforeAll
    static void start() throws SQLException {
        postgres = LocalPostgres.temporary();
        for (var role : Roles.SERVICES) {
            run(role, "create table treasure (id int primary key)");
        }
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    static Stream<String> roles() {
        return Roles.SERVICES.stream();
    }

    @ParameterizedTest
    @MethodSource("roles")
    void aRoleWorksInItsOwnSchemaWithoutNamingIt(String role) throws SQLException {
        assertThat(value(role, "select current_schema()")).isEqualTo(role);
        assertThat(value(role, "select count(*) from treasure")).isEqualTo("0");
    }

    @ParameterizedTest
    @MethodSource("roles")
    void aRoleReadsAndWritesNoOtherSchema(String role) {
        Roles.SERVICES.stream()
                .filter(other -> !other.equals(role))
                .forEach(other -> {
                    assertRefused(role, "select * from " + other + ".treasure");
                    assertRefused(role, "insert into " + other + ".treasure values (1)");
                    assertRefused(role, "create table " + other + ".loot (id int)");
                    assertRefused(role, "grant all on schema " + other + " to " + role);
                });
    }

    @ParameterizedTest
    @MethodSource("roles")
    void aRoleGetsNothingBesideItsSchema(String role) {
        assertRefused(role, "create table public.loot (id int)");
        assertRefused(role, "create schema loot");
        assertRefused(role, "create role thief");
        assertRefused(role, "create database loot");
        assertRefused(role, "copy (select 1) to program 'true'");
        assertRefused(role, "set role postgres");
    }

    @ParameterizedTest
    @MethodSource("roles")
    void aRoleIsLimited(String role) throws SQLException {
        assertThat(value(role, "show statement_timeout")).isEqualTo("10s");
        assertThat(value(role, "select rolconnlimit from pg_roles where rolname = current_user"))
                .isEqualTo("18");
    }

    @Test
    void nobodyEntersWithoutThePassword() {
        assertThatThrownBy(() ->
                        java.sql.DriverManager.getConnection(postgres.jdbcUrl(), "auth", "guess"))
                .hasMessageContaining("password authentication failed");
        assertThatThrownBy(() ->
                        java.sql.DriverManager.getConnection(
                                postgres.jdbcUrl(), "postgres", "postgres"))
                .hasMessageContaining("password authentication failed");
    }

    private static void assertRefused(String role, String sql) {
        assertThatThrownBy(() -> run(role, sql))
                .as("%s: %s", role, sql)
                .isInstanceOfSatisfying(
                        SQLException.class,
                        e -> assertThat(e.getSQLState()).isEqualTo(INSUFFICIENT_PRIVILEGE));
    }

    private static void run(String role, String sql) throws SQLException {
        try (var connection = postgres.connectAs(role);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String value(String role, String sql) throws SQLException {
        try (var connection = postgres.connectAs(role);
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}

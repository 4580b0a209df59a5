package com.questcity.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;

/** Brings the database, its roles and schemas to what {@code deploy/postgres/roles.sql} says. */
final class Roles {

    static final List<String> SERVICES = List.of("auth", "quest", "chat", "media", "social");

    private final Superuser superuser;
    private final Secrets secrets;

    Roles(Superuser superuser, Secrets secrets) {
        this.superuser = superuser;
        this.secrets = secrets;
    }

    void apply() {
        try {
            createDatabase();
            createRoles();
        } catch (SQLException e) {
            throw new IllegalStateException("roles.sql could not be applied", e);
        }
    }

    private void createDatabase() throws SQLException {
        try (var connection = superuser.connect("postgres");
                var query =
                        connection.prepareStatement("select from pg_database where datname = ?");
                var create = connection.createStatement()) {
            query.setString(1, LocalPostgres.DATABASE);
            if (!query.executeQuery().next()) {
                create.execute("create database " + LocalPostgres.DATABASE);
            }
        }
    }

    private void createRoles() throws SQLException {
        try (var connection = superuser.connect(LocalPostgres.DATABASE);
                var setting = connection.prepareStatement("select set_config(?, ?, false)");
                var script = connection.createStatement()) {
            for (var service : SERVICES) {
                setting.setString(1, "questcity." + service + "_password");
                setting.setString(2, secrets.password(LocalPostgres.passwordName(service)));
                setting.execute();
            }
            script.execute(script());
        }
    }

    private static String script() {
        try (var file = Objects.requireNonNull(Roles.class.getResourceAsStream("roles.sql"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    interface Superuser {
        Connection connect(String database) throws SQLException;
    }
}

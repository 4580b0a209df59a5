package com.questcity.local.bench;

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
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;

/**
 * A stack that can be measured: a real PostgreSQL, two small services, and scripts in the place of
 * programs that not every machine has.
 */
final class BenchedMachine implements AutoCloseable {

    private final Path folder;
    private final int port = freePort();
    private final Map<String, String> environment = new HashMap<>();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final EmbeddedPostgres postgres;
    private final HttpServer auth;
    private final HttpServer quests;
    private final HttpServer management;
    private String catalogue = "";
    private int looks;

    BenchedMachine(Path folder) throws IOException, SQLException {
        this.folder = folder;
        postgres = EmbeddedPostgres.builder().setPort(port + 20).start();
        auth = serve(port + 1);
        quests = serve(port + 2);
        management = serve(port + 11);
        management.createContext("/q/metrics", this::tellMetrics);
        execute("postgres", "create role quest login password 'quest password'");
        execute("postgres", "create role auth login password 'auth password'");
        execute("postgres", "create database questcity owner quest");
        execute("questcity", "grant create on database questcity to auth");
        as("quest", "create schema quest; create table quest.quest as select 1 as id");
        write("secrets/importer.password", "importer password");
        write("secrets/quest.password", "quest password");
        write("secrets/auth.password", "auth password");
        reset();
    }

    /** As it was at the beginning, but for the database. */
    void reset() throws IOException {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        var pid = Long.toString(ProcessHandle.current().pid());
        write("run/quest-service.pid", pid);
        write("run/auth-service.pid", pid);
        write("postgres/postmaster.pid", pid + "\n/data");
        showCatalogue("{\"items\":[{\"id\":7}],\"points\":[{},{}]}");
        environment.put("QUESTCITY_CHECKOUT", folder.toString());
        environment.put("QUESTCITY_HOME", folder.toString());
        environment.put("QUESTCITY_PORT", Integer.toString(port));
        lookFor(folder.resolve("bin") + ":" + System.getenv("PATH"));
    }

    void lookFor(String searchPath) {
        environment.put("PATH", searchPath);
    }

    void showCatalogue(String json) {
        catalogue = json;
    }

    int bench(String... arguments) {
        return new CommandLine(new BenchCommand(environment))
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    String output() {
        return out.toString();
    }

    String errors() {
        return err.toString();
    }

    BenchedStack stack() {
        return BenchedStack.from(environment);
    }

    /** By a service's role. */
    void as(String role, String sql) throws SQLException {
        try (var connection = connect(role);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    Connection connect(String role) throws SQLException {
        return postgres.getDatabase(role, "questcity").getConnection();
    }

    private void execute(String database, String sql) throws SQLException {
        try (var connection = postgres.getDatabase("postgres", database).getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        var login = exchange.getRequestURI().getPath().equals("/api/v1/auth/login");
        var tokens = "{\"access_token\":\"a.b.c\",\"refresh_token\":\"r\"}";
        var body = (login ? tokens : catalogue).getBytes(StandardCharsets.UTF_8);
        var token = exchange.getRequestHeaders().getFirst("Authorization");
        exchange.sendResponseHeaders(
                login || "Bearer a.b.c".equals(token) ? 200 : 401, body.length);
        try (exchange) {
            exchange.getResponseBody().write(body);
        }
    }

    // Each time somebody looks, 50 more hashes took a second; three may run at once.
    private void tellMetrics(HttpExchange exchange) throws IOException {
        looks++;
        var metrics =
                """
                questcity_password_hash_seconds_count %d
                questcity_password_hash_seconds_sum %d.0
                questcity_password_permits 3.0
                """
                        .formatted(50 * looks, looks);
        var body = metrics.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, body.length);
        try (exchange) {
            exchange.getResponseBody().write(body);
        }
    }

    private HttpServer serve(int at) throws IOException {
        var server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), at), 0);
        server.createContext("/", this::answer);
        server.start();
        return server;
    }

    void write(String name, String content) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    void program(String name, String script) throws IOException {
        write("bin/" + name, "#!/bin/sh\n" + script);
        Files.setPosixFilePermissions(
                folder.resolve("bin").resolve(name), PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** A port that is free together with those that follow from it. */
    private static int freePort() {
        for (int base = 20_000 + (int) (ProcessHandle.current().pid() % 20_000); ; base += 30) {
            if (List.of(base + 1, base + 2, base + 11, base + 20).stream()
                    .allMatch(BenchedMachine::isFree)) {
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

    @Override
    public void close() throws IOException {
        auth.stop(0);
        quests.stop(0);
        management.stop(0);
        postgres.close();
    }
}

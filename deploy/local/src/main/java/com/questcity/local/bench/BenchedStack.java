package com.questcity.local.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.questcity.local.client.PlatformClient;
import com.questcity.local.client.PlatformRefused;
import com.questcity.local.client.PlatformSilent;
import com.questcity.local.home.Home;
import com.questcity.local.home.Service;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.Function;

/** The running stack as a load program sees it: its ports, its processes, and a token. */
record BenchedStack(Home home, String searchPath) {

    static final String EDITOR = "importer";

    static BenchedStack from(Map<String, String> environment) {
        return new BenchedStack(Home.from(environment), environment.getOrDefault("PATH", ""));
    }

    /** The service itself: the gateway shares the processor and would be measured with it. */
    String api(Service service) {
        return address(service) + PlatformClient.API;
    }

    private String address(Service service) {
        return "http://127.0.0.1:" + home.ports().of(service);
    }

    int postgresPort() {
        return home.ports().postgres();
    }

    long pid(Service service) {
        return pid(home.pidFile(service.module()));
    }

    long postgresPid() {
        return pid(home.postgres().resolve("postmaster.pid"));
    }

    Path checkout() {
        return home.checkout();
    }

    Path script(String name) {
        return checkout().resolve("deploy/bench").resolve(name);
    }

    Program program(String name, String howToInstall) {
        return Program.find(name, searchPath)
                .orElseThrow(() -> BenchRefused.missing(name, howToInstall));
    }

    String secret(String name) {
        return firstLine(home.secrets().resolve(name));
    }

    /** The password of the importing editor, and so of each account that copies its hash. */
    String password() {
        return secret(EDITOR + ".password");
    }

    String login() {
        return login(EDITOR).path("access_token").asText();
    }

    /** Both tokens of a new session. */
    JsonNode login(String username) {
        var credentials = JsonNodeFactory.instance.objectNode();
        credentials.put("login", username).put("password", password());
        return ask(
                Service.AUTH,
                client ->
                        client.post(PlatformClient.API + "/auth/login", credentials, null)
                                .require("The login of " + username, 200)
                                .body());
    }

    JsonNode get(Service service, String path, String token) {
        return ask(
                service,
                client -> client.get(PlatformClient.API + path, token).require(path, 200).body());
    }

    private JsonNode ask(Service service, Function<PlatformClient, JsonNode> question) {
        try (var client = new PlatformClient(URI.create(address(service)))) {
            return question.apply(client);
        } catch (PlatformRefused | PlatformSilent failure) {
            throw BenchRefused.because(String.valueOf(failure.getMessage()));
        }
    }

    /** As the role of a service, in its schema. */
    Connection database(Service service) throws SQLException {
        var role = service.context();
        var url =
                "jdbc:postgresql://127.0.0.1:%d/questcity?currentSchema=%s"
                        .formatted(postgresPort(), role);
        return DriverManager.getConnection(url, role, secret(role + ".password"));
    }

    private static long pid(Path file) {
        return Long.parseLong(firstLine(file));
    }

    private static String firstLine(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.findFirst().orElseThrow().strip();
        } catch (IOException absent) {
            throw BenchRefused.because(
                    "The platform is not running ("
                            + file
                            + "): start it with deploy/questcity up -d");
        }
    }
}

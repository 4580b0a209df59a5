package com.questcity.local.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.questcity.local.home.Home;
import com.questcity.local.home.Service;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** The running stack as a load program sees it: its ports, its processes, and a token. */
record BenchedStack(Home home, String searchPath) {

    static final String EDITOR = "importer";

    private static final ObjectMapper JSON = new ObjectMapper();

    static BenchedStack from(Map<String, String> environment) {
        return new BenchedStack(Home.from(environment), environment.getOrDefault("PATH", ""));
    }

    /** The service itself: the gateway shares the processor and would be measured with it. */
    String questService() {
        return "http://127.0.0.1:" + home.ports().of(Service.QUEST);
    }

    int postgresPort() {
        return home.ports().postgres();
    }

    long questServicePid() {
        return pid(home.pidFile(Service.QUEST.module()));
    }

    long postgresPid() {
        return pid(home.postgres().resolve("postmaster.pid"));
    }

    Path checkout() {
        return home.checkout();
    }

    Path sql(String name) {
        return checkout().resolve("deploy/bench").resolve(name);
    }

    Program program(String name, String howToInstall) {
        return Program.find(name, searchPath)
                .orElseThrow(() -> BenchRefused.missing(name, howToInstall));
    }

    String secret(String name) {
        return firstLine(home.secrets().resolve(name));
    }

    String login() {
        var credentials = Map.of("login", EDITOR, "password", secret("importer.password"));
        try {
            var body = JSON.writeValueAsString(credentials);
            var request =
                    request(home.url() + "/api/v1/auth/login")
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(body));
            return ask(request).path("access_token").asText();
        } catch (IOException failure) {
            throw BenchRefused.because("Nobody could log in: " + failure.getMessage());
        }
    }

    JsonNode get(String path, String token) {
        try {
            return ask(request(questService() + path).header("Authorization", "Bearer " + token));
        } catch (IOException failure) {
            throw BenchRefused.because(path + " failed: " + failure.getMessage());
        }
    }

    private static HttpRequest.Builder request(String url) {
        return HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(10));
    }

    private static JsonNode ask(HttpRequest.Builder request) throws IOException {
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw BenchRefused.because(
                        request.build().uri() + " answered " + answer.statusCode() + ".");
            }
            return JSON.readTree(answer.body());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw BenchRefused.because("interrupted");
        }
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

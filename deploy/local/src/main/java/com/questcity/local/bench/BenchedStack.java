package com.questcity.local.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
record BenchedStack(Path checkout, Path data, int port, String searchPath) {

    static final String EDITOR = "importer";

    private static final ObjectMapper JSON = new ObjectMapper();

    static BenchedStack from(Map<String, String> environment) {
        var checkout = Path.of(environment.getOrDefault("QUESTCITY_CHECKOUT", "")).toAbsolutePath();
        var data =
                environment.getOrDefault(
                        "QUESTCITY_HOME", checkout.resolve(".questcity").toString());
        var port = environment.getOrDefault("QUESTCITY_PORT", "8080");
        return new BenchedStack(
                checkout,
                Path.of(data).toAbsolutePath(),
                Integer.parseInt(port),
                environment.getOrDefault("PATH", ""));
    }

    /** The service itself: the gateway shares the processor and would be measured with it. */
    String questService() {
        return "http://127.0.0.1:" + (port + 2);
    }

    int postgresPort() {
        return port + 20;
    }

    long questServicePid() {
        return pid(data.resolve("run/quest-service.pid"));
    }

    long postgresPid() {
        return pid(data.resolve("postgres/postmaster.pid"));
    }

    Path sql(String name) {
        return checkout.resolve("deploy/bench").resolve(name);
    }

    Program program(String name, String howToInstall) {
        return Program.find(name, searchPath)
                .orElseThrow(() -> BenchRefused.missing(name, howToInstall));
    }

    String secret(String name) {
        return firstLine(data.resolve("secrets").resolve(name));
    }

    String login() {
        var credentials = Map.of("login", EDITOR, "password", secret("importer.password"));
        try {
            var body = JSON.writeValueAsString(credentials);
            var request =
                    request("http://127.0.0.1:" + port + "/api/v1/auth/login")
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

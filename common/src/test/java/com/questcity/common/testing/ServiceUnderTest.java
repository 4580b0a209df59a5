package com.questcity.common.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/**
 * A plain HTTP client of the service that the tests started, and what every refusal must look like.
 */
public final class ServiceUnderTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient http;

    /**
     * A machine of its own where the system lends loopback addresses (Linux), so that tests do not
     * use up each other's limits.
     */
    public ServiceUnderTest() {
        this(ownAddress());
    }

    private ServiceUnderTest(InetAddress client) {
        this.http =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .localAddress(client)
                        .build();
    }

    /** The same service, asked by another machine: any address from 127.0.0.2 on. */
    public static ServiceUnderTest from(String loopbackIp) {
        try {
            return new ServiceUnderTest(InetAddress.getByName(loopbackIp));
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(loopbackIp, e);
        }
    }

    private static InetAddress ownAddress() {
        if (!System.getProperty("os.name").equals("Linux")) {
            return InetAddress.getLoopbackAddress();
        }
        var random = ThreadLocalRandom.current();
        var address = new byte[] {127, part(random), part(random), part(random)};
        try {
            return InetAddress.getByAddress(address);
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte part(ThreadLocalRandom random) {
        return (byte) random.nextInt(2, 255);
    }

    public int port() {
        return port("quarkus.http.port");
    }

    int managementPort() {
        return port("quarkus.management.port");
    }

    public HttpResponse<String> get(String path, String token) {
        return send("GET", path, token, null);
    }

    public HttpResponse<String> post(String path, String token, String json) {
        return send("POST", path, token, json, "Content-Type", "application/json");
    }

    /** An empty token sends none; a null body sends none. */
    public HttpResponse<String> send(
            String method, String path, String token, @Nullable String body, String... headers) {
        var request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
                        .timeout(PATIENCE)
                        .method(
                                method,
                                body == null
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofString(body));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return exchange(request.build());
    }

    HttpResponse<String> management(String path) {
        return exchange(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + managementPort() + path))
                        .timeout(PATIENCE)
                        .build());
    }

    /**
     * Waits until the service says that it is ready: the public keys come a moment after the start.
     */
    public void awaitReady() {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (management("/q/health/ready").statusCode() != 200) {
            assertThat(System.nanoTime()).as("time to become ready").isLessThan(end);
            LockSupport.parkNanos(20_000_000);
        }
    }

    public static JsonNode json(HttpResponse<String> response) {
        return json(response.body());
    }

    public static JsonNode json(String body) {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException("not JSON: " + body, e);
        }
    }

    /** That the answer is this refusal as a problem document, without a word about our insides. */
    public static void assertProblem(HttpResponse<String> response, int... statuses) {
        assertThat(response.statusCode()).as(response.body()).isIn(boxed(statuses));
        assertThat(response.headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/problem+json");
        assertProblem(response.body(), response.statusCode());
    }

    static void assertProblem(String body, int status) {
        var problem = json(body);
        assertThat(problem.path("type").asText()).startsWith("/problems/");
        assertThat(problem.path("title").asText()).isNotBlank();
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("detail").asText()).isNotBlank();
        assertThat(problem.path("instance").asText()).startsWith("/");
        assertThat(problem.path("request_id").asText()).hasSizeBetween(8, 64);
        assertThat(Stream.of("Exception", "com.questcity", "java.", "SELECT", "\tat ", "io.vertx"))
                .as(body)
                .noneMatch(body::contains);
    }

    private static List<Integer> boxed(int... statuses) {
        return java.util.Arrays.stream(statuses).boxed().toList();
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(request.toString(), e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int port(String key) {
        return ConfigProvider.getConfig().getValue(key, Integer.class);
    }
}

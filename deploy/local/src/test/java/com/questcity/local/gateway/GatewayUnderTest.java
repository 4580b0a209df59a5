package com.questcity.local.gateway;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A gateway over the real manifest, with five small services that say what reached them. */
final class GatewayUnderTest implements AutoCloseable {

    static final Path MANIFEST = Path.of("../../k8s/base/ingress.yaml");
    static final List<String> CONTEXTS = List.of("auth", "quest", "chat", "media", "social");

    /** Short enough for a test, long enough for a busy machine. */
    static final GatewayLimits LIMITS =
            new GatewayLimits(
                    100_000,
                    Duration.ofMillis(1_500),
                    Duration.ofSeconds(3),
                    Duration.ofSeconds(4),
                    Duration.ofSeconds(30));

    /** Stands for a service that isn't running. */
    static final Handler<HttpServerRequest> DOWN = request -> {};

    final int port;
    final Vertx vertx = Vertx.vertx();
    final AtomicInteger reached = new AtomicInteger();
    final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Gateway gateway;

    GatewayUnderTest(GatewayLimits limits, Map<String, Handler<HttpServerRequest>> special) {
        var services = new LinkedHashMap<String, String>();
        for (var context : CONTEXTS) {
            var name = context + "-service";
            Handler<HttpServerRequest> echo = request -> echo(name, request);
            services.put(name, "127.0.0.1:" + listen(special.getOrDefault(name, echo)));
        }
        var management = new LinkedHashMap<String, String>();
        management.put(
                "auth", "127.0.0.1:" + listen(special.getOrDefault("management", this::spec)));
        management.put("quest", "127.0.0.1:" + listen(DOWN));
        port = freePort();
        gateway = Gateway.start(new GatewaySettings(port, MANIFEST, services, management, limits));
    }

    static GatewayUnderTest echoing() {
        return new GatewayUnderTest(LIMITS, Map.of());
    }

    static GatewayUnderTest with(String service, Handler<HttpServerRequest> answer) {
        return new GatewayUnderTest(LIMITS, Map.of(service, answer));
    }

    HttpResponse<String> get(String path, String... headers) {
        var request = request(path);
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return send(request.build());
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(20));
    }

    HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new AssertionError(failure);
        } catch (InterruptedException failure) {
            throw new AssertionError(failure);
        }
    }

    Socket connect() throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(10_000);
        return socket;
    }

    /** Sends the text as it is, and returns all that comes until the connection ends. */
    String raw(String request) {
        try (var socket = connect()) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    /** The whole answer to one raw request whose connection is to be closed after it. */
    String rawGet(String target, String... headers) {
        return raw(
                "GET "
                        + target
                        + " HTTP/1.1\r\nHost: city.example\r\nConnection: close\r\n"
                        + String.join("\r\n", headers)
                        + (headers.length == 0 ? "\r\n" : "\r\n\r\n"));
    }

    static JsonObject json(HttpResponse<String> response) {
        return new JsonObject(response.body());
    }

    static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    static <T> T await(Future<T> future) {
        return future.toCompletionStage().toCompletableFuture().join();
    }

    @Override
    public void close() {
        client.close();
        gateway.close();
        await(vertx.close());
    }

    private int listen(Handler<HttpServerRequest> answer) {
        if (answer.equals(DOWN)) {
            return freePort();
        }
        var server =
                vertx.createHttpServer(
                        new HttpServerOptions()
                                .addWebSocketSubProtocol("bearer-token-carrier")
                                .setHandle100ContinueAutomatically(false));
        Handler<HttpServerRequest> counted =
                request -> {
                    reached.incrementAndGet();
                    answer.handle(request);
                };
        return await(server.requestHandler(counted).listen(0, "127.0.0.1")).actualPort();
    }

    private void echo(String service, HttpServerRequest request) {
        var headers = new JsonObject();
        request.headers()
                .forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
        var said =
                new JsonObject()
                        .put("service", service)
                        .put("method", request.method().name())
                        .put("uri", request.uri())
                        .put("headers", headers);
        request.body()
                .onSuccess(body ->
                        request.response()
                                .putHeader("Server", "echo/1")
                                .end(said.put("body", body.toString()).toBuffer()));
    }

    private void spec(HttpServerRequest request) {
        request.response()
                .end(
                        """
                        {"openapi":"3.1.0","info":{"title":"auth-service","version":"1"},
                         "servers":[{"url":"http://127.0.0.1:1"}],
                         "paths":{"/api/v1/auth/login":{},"/internal/events":{}}}
                        """);
    }
}

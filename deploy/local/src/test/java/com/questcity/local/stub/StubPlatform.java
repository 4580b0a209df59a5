package com.questcity.local.stub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.function.Function;

/**
 * Routes, one editor's login, and faults on demand. All requests are answered one after the other.
 */
public final class StubPlatform implements AutoCloseable {

    public static final String USER = "importer";
    public static final String PASSWORD = "correct horse";

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpServer server;
    private final Map<String, Function<Call, Reply>> routes = new HashMap<>();
    private final Map<String, Deque<Reply>> faults = new HashMap<>();
    private int lifetimeSeconds = 900;
    private int logins;
    private int requests;
    private String token = "none yet";

    public StubPlatform() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::serve);
        server.start();
        route("POST /api/v1/auth/login", this::logIn);
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + port());
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /**
     * A route is a method and a path; a path ending with an asterisk stands for all that begin so.
     */
    public void route(String route, Function<Call, Reply> answer) {
        routes.put(route, answer);
    }

    /** The next request of this route is answered so instead. */
    public synchronized void failNext(String route, Reply fault) {
        faults.computeIfAbsent(route, key -> new ArrayDeque<>()).add(fault);
    }

    public synchronized void endAllTokens() {
        token = "ended";
    }

    public synchronized void shortenTokens(int seconds) {
        lifetimeSeconds = seconds;
    }

    public synchronized int logins() {
        return logins;
    }

    public synchronized int requests() {
        return requests;
    }

    /** The answer only for who holds the newest token. */
    public Function<Call, Reply> guarded(Function<Call, Reply> answer) {
        return call ->
                call.token().equals(token)
                        ? answer.apply(call)
                        : Reply.problem(401, "unauthorized");
    }

    private Reply logIn(Call call) {
        var known = USER.equals(call.text("login")) && PASSWORD.equals(call.text("password"));
        return known ? newToken() : Reply.problem(401, "wrong-credentials");
    }

    public Reply newToken() {
        token = "token-" + ++logins;
        var body =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("access_token", token)
                        .put("token_type", "Bearer");
        return Reply.json(200, body.put("expires_in", lifetimeSeconds));
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            var call = Call.of(exchange, JSON.readTree(exchange.getRequestBody()));
            var reply = answer(call);
            reply.headers().forEach(exchange.getResponseHeaders()::add);
            var bytes = reply.body().isMissingNode() ? new byte[0] : bytes(reply.body());
            exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private static byte[] bytes(JsonNode body) {
        return body.toString().getBytes(StandardCharsets.UTF_8);
    }

    private synchronized Reply answer(Call call) {
        requests++;
        var fault = faults.getOrDefault(call.route(), new ArrayDeque<>()).poll();
        return fault == null ? handler(call.route()).apply(call) : fault;
    }

    private Function<Call, Reply> handler(String route) {
        var exact = routes.get(route);
        if (exact != null) {
            return exact;
        }
        return routes.entrySet().stream()
                .filter(entry -> entry.getKey().endsWith("*"))
                .filter(entry ->
                        route.startsWith(entry.getKey().substring(0, entry.getKey().length() - 1)))
                .findFirst()
                .<Function<Call, Reply>>map(Map.Entry::getValue)
                .orElse(call -> Reply.problem(404, "not-found"));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

package com.questcity.common.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jose4j.jwk.JsonWebKeySet;

/**
 * Stands in for auth-service's JWKS address. GET /keys/{id} answers the pair to sign with, making
 * it on first sight, and DELETE withdraws it: so a test rotates keys over HTTP.
 */
final class JwksServer implements AutoCloseable {

    static final String FIRST = "test-key";

    private final ConcurrentSkipListMap<String, SigningTestKey> keys =
            new ConcurrentSkipListMap<>();
    private final HttpServer server;

    private JwksServer(HttpServer server) {
        this.server = server;
    }

    static JwksServer start() {
        try {
            var http =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var jwks = new JwksServer(http);
            jwks.keys.put(FIRST, SigningTestKey.make(FIRST));
            http.createContext("/.well-known/jwks.json", e -> answer(e, jwks.document()));
            http.createContext("/keys/", jwks::key);
            http.start();
            return jwks;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void key(HttpExchange exchange) throws IOException {
        var id = exchange.getRequestURI().getPath().substring("/keys/".length());
        if (exchange.getRequestMethod().equals("DELETE")) {
            keys.remove(id);
            answer(exchange, "{}");
        } else {
            answer(exchange, keys.computeIfAbsent(id, SigningTestKey::make).asText());
        }
    }

    private String document() {
        var set = new JsonWebKeySet();
        keys.values().forEach(key -> set.addJsonWebKey(key.jwk()));
        return set.toJson();
    }

    private static void answer(HttpExchange exchange, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

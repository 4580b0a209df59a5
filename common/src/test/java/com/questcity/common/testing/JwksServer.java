package com.questcity.common.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Base64;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jose4j.jwk.JsonWebKeySet;

/**
 * Stands in for auth-service: its public keys, service tokens and revocations. GET /keys/{id}
 * answers the pair to sign with, making it on first sight, and DELETE withdraws it; PUT
 * /revoked/sessions/{id} and /revoked/versions/{user}/{smallest} revoke: so a test does over HTTP
 * what auth-service would do.
 */
final class JwksServer implements AutoCloseable {

    static final String FIRST = "test-key";

    private final ConcurrentSkipListMap<String, SigningTestKey> keys =
            new ConcurrentSkipListMap<>();
    private final RevokedInTests revoked = new RevokedInTests();
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
            http.createContext("/internal/service-token", jwks::serviceToken);
            http.createContext("/internal/revocations", jwks.revoked::tell);
            http.createContext("/revoked/", jwks.revoked::add);
            http.start();
            return jwks;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** What the service of that context proves itself by. */
    static String secretOf(String context) {
        return "secret-of-" + context;
    }

    private void serviceToken(HttpExchange exchange) throws IOException {
        var header = exchange.getRequestHeaders().getFirst("Authorization");
        var given = new String(Base64.getDecoder().decode(header.replace("Basic ", "")), UTF_8);
        var context = given.substring(0, given.indexOf(':'));
        if (given.equals(context + ":" + secretOf(context))) {
            var token =
                    new TestTokens(keys.computeIfAbsent(FIRST, SigningTestKey::make))
                            .serviceToken(context);
            answer(
                    exchange,
                    "{\"access_token\":\"%s\",\"token_type\":\"Bearer\",\"expires_in\":300}"
                            .formatted(token));
        } else {
            exchange.sendResponseHeaders(401, -1);
            exchange.close();
        }
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

    static void answer(HttpExchange exchange, String body) throws IOException {
        var bytes = body.getBytes(UTF_8);
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

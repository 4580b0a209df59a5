package com.questcity.common.testing;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** The revocations that the stand-in for auth-service tells, as the real one would. */
final class RevokedInTests {

    private final Set<String> sessions = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> versions = new ConcurrentHashMap<>();
    private final AtomicInteger changes = new AtomicInteger();

    /** PUT /revoked/sessions/{id} or /revoked/versions/{user}/{smallest}. */
    void add(HttpExchange exchange) throws IOException {
        var parts = exchange.getRequestURI().getPath().split("/", -1);
        if (parts[2].equals("sessions")) {
            sessions.add(parts[3]);
        } else {
            versions.merge(parts[3], Integer.valueOf(parts[4]), Math::max);
        }
        changes.incrementAndGet();
        JwksServer.answer(exchange, "{}");
    }

    void tell(HttpExchange exchange) throws IOException {
        var tag = "\"" + changes.get() + "\"";
        exchange.getResponseHeaders().set("ETag", tag);
        var caller = exchange.getRequestHeaders().getFirst("Authorization");
        if (caller == null || !caller.startsWith("Bearer ")) {
            exchange.sendResponseHeaders(401, -1);
            exchange.close();
        } else if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            exchange.sendResponseHeaders(304, -1);
            exchange.close();
        } else {
            JwksServer.answer(exchange, list());
        }
    }

    private String list() {
        return "{\"sessions\":[%s],\"versions\":{%s}}"
                .formatted(
                        sessions.stream()
                                .map(id -> "\"" + id + "\"")
                                .collect(Collectors.joining(",")),
                        versions.entrySet().stream()
                                .map(least -> "\"" + least.getKey() + "\":" + least.getValue())
                                .collect(Collectors.joining(",")));
    }
}

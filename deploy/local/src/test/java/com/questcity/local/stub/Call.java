package com.questcity.local.stub;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import java.util.Optional;

/** What a client asked of the stub. */
public record Call(String route, String query, String token, JsonNode body) {

    static Call of(HttpExchange exchange, JsonNode body) {
        var uri = exchange.getRequestURI();
        var authorization = exchange.getRequestHeaders().getFirst("Authorization");
        return new Call(
                exchange.getRequestMethod() + " " + uri.getPath(),
                Optional.ofNullable(uri.getQuery()).orElse(""),
                authorization == null ? "" : authorization.replaceFirst("Bearer ", ""),
                body);
    }

    public String text(String field) {
        return body.path(field).asText();
    }

    /** A number of the query, or else what is usual. */
    public int number(String parameter, int usual) {
        for (var pair : query.split("&", -1)) {
            if (pair.startsWith(parameter + "=")) {
                return Integer.parseInt(pair.substring(parameter.length() + 1));
            }
        }
        return usual;
    }

    long id() {
        return Long.parseLong(route.replaceFirst("/publish$", "").replaceFirst("^.*/", ""));
    }
}

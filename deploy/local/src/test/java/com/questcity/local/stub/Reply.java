package com.questcity.local.stub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** What the stub answers. */
public record Reply(int status, JsonNode body, Map<String, String> headers) {

    public static Reply json(int status, JsonNode body) {
        return new Reply(status, body, Map.of("Content-Type", "application/json"));
    }

    public static Reply empty(int status) {
        return new Reply(status, JsonNodeFactory.instance.missingNode(), Map.of());
    }

    public static Reply problem(int status, String code) {
        return problem(status, code, JsonNodeFactory.instance.objectNode());
    }

    static Reply problem(int status, String code, ObjectNode extra) {
        extra.put("type", "/problems/" + code).put("title", code).put("status", status);
        return new Reply(status, extra, Map.of("Content-Type", "application/problem+json"));
    }

    static Reply conflict(String code, long existingId) {
        return problem(
                409, code, JsonNodeFactory.instance.objectNode().put("existing_id", existingId));
    }

    public static Reply busy(int status, int seconds) {
        var reply = problem(status, "busy");
        return new Reply(
                status,
                reply.body,
                Map.of("Content-Type", "application/problem+json", "Retry-After", "" + seconds));
    }
}

package com.questcity.local.gateway;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;

/** A refusal of the gateway's own, as RFC 9457 writes it; the codes are those of the services. */
enum Problem {
    BAD_TARGET(400, "invalid-request"),
    BAD_REQUEST(400, "invalid-request"),
    NOT_FOUND(404, "not-found"),
    METHOD_NOT_ALLOWED(405, "method-not-allowed"),
    REQUEST_TIMED_OUT(408, "request-timeout"),
    BODY_TOO_LARGE(413, "body-too-large"),
    TARGET_TOO_LONG(414, "uri-too-long"),
    HEAD_TOO_LARGE(431, "headers-too-large"),
    INTERNAL(500, "internal-error"),
    SERVICE_UNAVAILABLE(503, "unavailable"),
    SERVICE_TIMED_OUT(504, "timeout"),
    OLD_VERSION(505, "http-version-not-supported");

    final int status;
    private final String code;

    Problem(int status, String code) {
        this.status = status;
        this.code = code;
    }

    // Made from the code as the services do, so that a type has one title.
    private String title() {
        var words = code.replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    Buffer body(String detail, String instance, String requestId) {
        return new JsonObject()
                .put("type", "/problems/" + code)
                .put("title", title())
                .put("status", status)
                .put("detail", detail)
                .put("instance", instance)
                .put("request_id", requestId)
                .toBuffer();
    }
}

package com.questcity.local.gateway;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;

/** A refusal of the gateway's own, as RFC 9457 writes it. */
enum Problem {
    BAD_TARGET(400, "bad-request-target", "The request target is not acceptable"),
    BAD_REQUEST(400, "bad-request", "The request is malformed"),
    NOT_FOUND(404, "not-found", "Nothing is found here"),
    METHOD_NOT_ALLOWED(405, "method-not-allowed", "The method is not allowed here"),
    REQUEST_TIMED_OUT(408, "request-timed-out", "The request did not arrive in time"),
    BODY_TOO_LARGE(413, "body-too-large", "The body is too large"),
    TARGET_TOO_LONG(414, "target-too-long", "The request target is too long"),
    HEAD_TOO_LARGE(431, "headers-too-large", "The headers are too large"),
    INTERNAL(500, "internal-error", "Something went wrong"),
    SERVICE_UNAVAILABLE(503, "service-unavailable", "The service is not available"),
    SERVICE_TIMED_OUT(504, "service-timed-out", "The service did not answer in time"),
    OLD_VERSION(505, "http-version-not-supported", "The HTTP version is not supported");

    final int status;
    private final String code;
    private final String title;

    Problem(int status, String code, String title) {
        this.status = status;
        this.code = code;
        this.title = title;
    }

    Buffer body(String detail, String instance, String requestId) {
        return new JsonObject()
                .put("type", "/problems/" + code)
                .put("title", title)
                .put("status", status)
                .put("detail", detail)
                .put("instance", instance)
                .put("request_id", requestId)
                .toBuffer();
    }
}

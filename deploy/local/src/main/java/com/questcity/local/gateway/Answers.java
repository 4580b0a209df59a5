package com.questcity.local.gateway;

import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.util.Objects;

/** What the gateway says itself, always with the security headers. */
final class Answers {

    static final String PROBLEM_JSON = "application/problem+json";

    /**
     * A closed connection must not cut off an answer that the client, still sending, has not read.
     */
    private static final long LINGER_MILLIS = 500;

    private Answers() {}

    static void secure(MultiMap headers) {
        headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        headers.set("Referrer-Policy", "no-referrer");
    }

    static void problem(HttpServerRequest request, Problem problem, String detail) {
        var response = request.response();
        if (response.headWritten()) {
            request.connection().close();
            return;
        }
        // A half-made answer of a service leaves nothing behind but the request id.
        var id = RequestId.of(response.headers().get(RequestId.HEADER));
        response.headers().clear().set(RequestId.HEADER, id);
        problemHeaders(response.headers(), problem);
        var body = problem.body(detail, instance(request), id);
        response.setStatusCode(problem.status);
        response.putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length()));
        if (hasBody(request) || request.decoderResult().isFailure()) {
            closeAfterwards(request);
        }
        response.end(request.method().equals(HttpMethod.HEAD) ? Buffer.buffer() : body);
    }

    static void problemHeaders(MultiMap headers, Problem problem) {
        secure(headers);
        headers.set(HttpHeaders.CONTENT_TYPE, PROBLEM_JSON);
        headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
        if (problem == Problem.SERVICE_UNAVAILABLE) {
            headers.set(HttpHeaders.RETRY_AFTER, "2");
        }
        if (problem == Problem.METHOD_NOT_ALLOWED) {
            headers.set(HttpHeaders.ALLOW, "GET, HEAD");
        }
    }

    static String instance(HttpServerRequest request) {
        return RequestTarget.path(Objects.requireNonNullElse(request.uri(), "/"));
    }

    /** For a connection on which the rest of a body, or anything else, may still be on its way. */
    static void closeAfterwards(HttpServerRequest request) {
        request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        request.resume();
        Objects.requireNonNull(Vertx.currentContext())
                .owner()
                .setTimer(LINGER_MILLIS, timer -> request.connection().close());
    }

    static boolean hasBody(HttpServerRequest request) {
        var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return request.headers().contains(HttpHeaders.TRANSFER_ENCODING)
                || (length != null && !length.equals("0"));
    }
}

package com.questcity.common.testing;

import static com.questcity.common.testing.ServiceUnderTest.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Requirements 42, 44 to 51 and 53 of the security list: how a service speaks HTTP. */
@Tag("sec")
public abstract class HttpContract extends ServiceContract {

    private static final int BODY_LIMIT = 1 << 20;

    @Test
    void sec42OperationsAreNotPublic() {
        for (var path :
                List.of("/q/metrics", "/q/openapi", "/q/health", "/q/dev", "/q/swagger-ui")) {
            assertProblem(service.get(path, goodToken()), 404);
        }
        var health = "/api/v1/health/" + context();
        assertProblem(service.get(health + "/detailed", ""), 401);
        assertProblem(service.get(health + "/detailed", goodToken()), 403);
        assertProblem(service.post(health + "/services/database/reset", "", ""), 401);
        assertProblem(service.post(health + "/services/database/reset", goodToken(), ""), 403);
        assertThat(service.management("/q/metrics").statusCode()).isEqualTo(200);
        assertThat(service.management("/q/openapi").statusCode()).isEqualTo(200);
    }

    @Test
    void sec44BrokenJsonIsRefused() {
        assumeThat(jsonPath()).as("reads JSON").isNotEmpty();
        var field = "{\"name\":%s}";
        for (var body :
                List.of(
                        "",
                        "{",
                        "[",
                        "null",
                        "[]",
                        "\"text\"",
                        "{\"name\":\"a\",\"name\":\"b\"}",
                        "{\"name\":\"a\"} trailing",
                        field.formatted("NaN"),
                        field.formatted("1e400"),
                        field.formatted("9".repeat(2_000)),
                        field.formatted("\"\\ud800\""),
                        field.formatted("\"a\\u0000b\""),
                        field.formatted("{\"$ne\":null}"),
                        field.formatted("[".repeat(10_000) + "]".repeat(10_000)),
                        "[".repeat(10_000),
                        "\u0000\u0000{\u0000",
                        "\u0000{\u0000\u0000",
                        "\u0000\u0000\u0000{\u007f\u0000\u0000\u0000")) {
            assertProblem(service.post(jsonPath(), jsonToken(), body), 400);
        }
    }

    @Test
    void sec45BodiesAndHeadersHaveLimits() {
        var declared =
                RawHttp.send(
                        service.port(),
                        "POST /api/v1/anything HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                                + "Content-Length: 1073741824\r\n\r\n");
        assertThat(declared.status()).as(declared.text()).isEqualTo(413);
        assertThat(declared.closed()).isTrue();
        assertThat(declared.text()).contains("application/problem+json");
        var headers =
                RawHttp.send(
                        service.port(),
                        "GET "
                                + guardedPath()
                                + " HTTP/1.1\r\nHost: localhost\r\nX-Long: "
                                + "x".repeat(25_000)
                                + "\r\n\r\n");
        assertThat(headers.status()).as(headers.text()).isEqualTo(431);
        assertThat(headers.text()).contains("/problems/headers-too-large");
        var line =
                RawHttp.send(
                        service.port(),
                        "GET /" + "x".repeat(9_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
        assertThat(line.status()).isEqualTo(414);
        assertThat(line.text()).contains("/problems/uri-too-long");
    }

    @Test
    void sec45ChunkedBodiesEndAtTheLimit() {
        assumeThat(jsonPath()).as("reads JSON").isNotEmpty();
        var chunk = Integer.toHexString(65_536) + "\r\n" + "x".repeat(65_536) + "\r\n";
        var request =
                "POST "
                        + jsonPath()
                        + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                        + "Authorization: Bearer "
                        + jsonToken()
                        + "\r\nTransfer-Encoding: chunked\r\n\r\n"
                        + "9\r\n{\"name\":\"\r\n"
                        + chunk.repeat(2 * BODY_LIMIT / 65_536)
                        + "0\r\n\r\n";

        var answer = RawHttp.send(service.port(), request);

        assertThat(answer.status()).as(answer.text()).isEqualTo(413);
    }

    @Test
    void sec46PagesHaveLimits() {
        assumeThat(listPath()).as("has a list").isNotEmpty();
        for (var query :
                List.of(
                        "limit=1000000",
                        "limit=0",
                        "limit=-1",
                        "limit=99999999999999999999",
                        "limit=abc",
                        "cursor=damaged",
                        "cursor=" + "A".repeat(5_000),
                        "cursor=%00",
                        "cursor=AAAAAAAAAAA")) {
            assertProblem(service.get(listPath() + "?" + query, goodToken()), 400, 404, 414);
        }
        assertThat(service.get(listPath() + "?limit=100", goodToken()).statusCode()).isEqualTo(200);
    }

    @Test
    void sec47MethodsAndTypesAreChecked() {
        for (var method : List.of("TRACE", "FOO", "PROPFIND", "CONNECTION")) {
            var answer =
                    RawHttp.send(
                            service.port(),
                            method
                                    + " "
                                    + guardedPath()
                                    + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            assertThat(answer.status()).as(method + answer.text()).isEqualTo(405);
            assertThat(answer.text().toLowerCase(java.util.Locale.ROOT)).contains("\r\nallow:");
        }
        var delete = service.send("DELETE", guardedPath(), goodToken(), null);
        assertProblem(delete, 405);
        assertThat(delete.headers().firstValue("Allow")).isPresent();
        var accept =
                service.send(
                        "GET", guardedPath(), goodToken(), null, "Accept", "application/x-unknown");
        assertProblem(accept, 406);
        if (!jsonPath().isEmpty()) {
            assertProblem(
                    service.send(
                            "POST",
                            jsonPath(),
                            jsonToken(),
                            "<a/>",
                            "Content-Type",
                            "application/xml"),
                    415);
        }
    }

    @Test
    void sec48AmbiguousRequestsAreRefused() {
        var line = "POST " + guardedPath() + " HTTP/1.1\r\n";
        refusedAndClosed(
                "length and chunked",
                line
                        + "Host: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n");
        refusedAndClosed(
                "two lengths",
                line + "Host: a\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello!");
        refusedAndClosed(
                "bare line feed", line + "Host: a\nX-Bare: 1\r\nContent-Length: 0\r\n\r\n");
        refusedAndClosed("space before colon", line + "Host : a\r\nContent-Length: 0\r\n\r\n");
        refusedAndClosed(
                "unknown coding",
                line + "Host: a\r\nTransfer-Encoding: chunked, xchunked\r\n\r\n0\r\n\r\n");
    }

    /**
     * RFC 9112, 5.2 leaves a choice: refuse, or read the fold as a space. The server does the
     * latter.
     */
    @Test
    void sec48AFoldedHeaderIsReadAsOne() {
        var folded =
                "Host: a\r\nX-Request-ID: folded-one\r\n folded-two\r\nConnection: close\r\n\r\n";

        var answer = RawHttp.send(service.port(), "GET /nowhere HTTP/1.1\r\n" + folded);

        assertThat(answer.status()).isIn(400, 404);
        assertThat(answer.text()).doesNotContain("folded");
        assertThat(answer.text().split("HTTP/1.1 ", -1)).hasSize(2);
    }

    private void refusedAndClosed(String what, String request) {
        var answer = RawHttp.send(service.port(), request);

        assertThat(answer.status()).as(what + "\n" + answer.text()).isEqualTo(400);
        assertThat(answer.closed()).as(what).isTrue();
    }

    @Test
    void sec49ClientsCannotNameThemselves() {
        var other = java.util.UUID.randomUUID().toString();
        for (var header :
                List.of(
                        "X-Forwarded-For",
                        "X-User-Id",
                        "X-Real-IP",
                        "Forwarded",
                        "X-Forwarded-User")) {
            assertProblem(service.send("GET", guardedPath(), "", null, header, other), 401);
            assertProblem(
                    service.send("GET", guardedPath(), tokens().token(user()), null, header, other),
                    403);
        }
    }

    @Test
    void sec50ForeignOriginsGetNothing() {
        for (var origin :
                List.of(
                        "https://evil.example",
                        "null",
                        "https://questcity.ru.evil.com",
                        "http://localhost")) {
            var answer = service.send("GET", guardedPath(), goodToken(), null, "Origin", origin);
            assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
            var preflight =
                    service.send(
                            "OPTIONS",
                            guardedPath(),
                            "",
                            null,
                            "Origin",
                            origin,
                            "Access-Control-Request-Method",
                            "GET");
            assertThat(preflight.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
        }
    }

    @Test
    void sec51AnswersCarryTheSafetyHeaders() {
        for (var answer :
                List.of(
                        service.get(guardedPath(), goodToken()),
                        service.get(guardedPath(), ""),
                        service.get("/nowhere", ""))) {
            var headers = answer.headers();
            assertThat(headers.firstValue("Strict-Transport-Security").orElse(""))
                    .contains("max-age=31536000");
            assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                    .contains("frame-ancestors 'none'");
            assertThat(headers.firstValue("Referrer-Policy")).isPresent();
            assertThat(headers.firstValue("Server")).isEmpty();
            assertThat(headers.allValues("X-Content-Type-Options")).hasSize(1);
        }
    }

    @Test
    void sec53EveryRefusalIsAProblem() {
        assertProblem(service.get("/nowhere", ""), 404);
        assertProblem(service.get("/api/v1/nowhere", goodToken()), 404);
        assertProblem(service.get(guardedPath() + "/%ff%fe", goodToken()), 400, 404);
        assertProblem(service.get(guardedPath() + "?a=%00", goodToken()), 400);
        // Half an escape ("%") is refused by Vert.x itself, without a document; the gateway writes
        // one.
        for (var target : List.of("/%2f", "/a%2Fb", "/%00")) {
            var answer =
                    RawHttp.send(service.port(), "GET " + target + " HTTP/1.1\r\nHost: a\r\n\r\n");
            assertThat(answer.status()).as(target).isEqualTo(400);
            assertThat(answer.text()).as(target).contains("/problems/invalid-request");
        }
        assertProblem(service.get("/api/v1/health/" + context() + "/services/nothing", ""), 404);
    }

    @Test
    void sec53ARequestKeepsItsName() {
        var named = service.send("GET", "/nowhere", "", null, "X-Request-ID", "order-4711.a_b");
        assertThat(named.headers().firstValue("X-Request-ID")).contains("order-4711.a_b");
        assertThat(ServiceUnderTest.json(named).path("request_id").asText())
                .isEqualTo("order-4711.a_b");
        var forged = service.send("GET", "/nowhere", "", null, "X-Request-ID", "a b{}'\"<script>");
        assertThat(forged.headers().firstValue("X-Request-ID").orElse("")).doesNotContain("script");
    }

    /** A token that may use {@link #jsonPath()}. */
    protected String jsonToken() {
        return goodToken();
    }
}

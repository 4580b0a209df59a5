package com.questcity.local.gateway;

import static com.questcity.local.gateway.GatewayUnderTest.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HeadersTest {

    private final GatewayUnderTest city = GatewayUnderTest.echoing();

    @AfterAll
    void stop() {
        city.close();
    }

    private JsonObject seen(String... headers) {
        return json(city.get("/api/v1/quests", headers)).getJsonObject("headers");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-User-Id",
                "x-user-id",
                "X_User_Id",
                "X-User-Roles",
                "X-Real-IP",
                "X-Client-IP",
                "Client-IP",
                "True-Client-IP",
                "CF-Connecting-IP",
                "Forwarded",
                "X-Forwarded",
                "X-Forwarded-User",
                "X-Forwarded-Prefix",
                "X-Forwarded-Server",
                "X-Original-URL",
                "X-Rewrite-URL",
                "X-Remote-User",
                "Remote-User",
                "X-Auth-Request-Email",
                "X-Service-Name",
                "Via",
                "Proxy",
                "X-HTTP-Method-Override",
            })
    void aForgedHeaderReachesNoService(String name) {
        assertThat(seen(name, "forged").encode()).doesNotContain("forged");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Forwarded-For",
                "X-Forwarded-Proto",
                "X-Forwarded-Host",
                "X-Forwarded-Port"
            })
    void theGatewayAloneSaysWhereARequestComesFrom(String name) {
        var headers = seen(name, "forged");

        assertThat(headers.getString("x-forwarded-for")).isEqualTo("127.0.0.1");
        assertThat(headers.getString("x-forwarded-proto")).isEqualTo("http");
        assertThat(headers.getString("x-forwarded-host")).isEqualTo("127.0.0.1:" + city.port);
        assertThat(headers.getString("x-forwarded-port")).isEqualTo(Integer.toString(city.port));
        assertThat(headers.encode()).doesNotContain("forged");
    }

    @Test
    void theServiceSeesTheHostThatTheClientAskedFor() {
        var answer = city.rawGet("/api/v1/quests", "X-Forwarded-For: 10.0.0.1, 10.0.0.2");

        assertThat(answer)
                .contains("\"host\":\"city.example\"")
                .contains("\"x-forwarded-host\":\"city.example\"")
                .doesNotContain("10.0.0.");
    }

    @Test
    void whatAClientMeansForTheServiceArrives() {
        var headers =
                seen(
                        "Authorization", "Bearer a.b.c",
                        "Idempotency-Key", "12345678",
                        "traceparent", "00-1-2-01",
                        "If-None-Match", "\"1\"",
                        "Origin", "https://city.example");

        assertThat(headers.getString("authorization")).isEqualTo("Bearer a.b.c");
        assertThat(headers.getString("idempotency-key")).isEqualTo("12345678");
        assertThat(headers.getString("traceparent")).isEqualTo("00-1-2-01");
        assertThat(headers.getString("if-none-match")).isEqualTo("\"1\"");
        assertThat(headers.getString("origin")).isEqualTo("https://city.example");
    }

    @Test
    void theConnectionHeaderCannotRemoveWhatTheGatewaySays() {
        var answer =
                city.raw(
                        """
                        GET /api/v1/quests HTTP/1.1\r
                        Host: a\r
                        Connection: close, X-Forwarded-For, X-Secret, X-Request-ID\r
                        X-Secret: of-this-hop\r
                        \r
                        """);

        assertThat(answer)
                .contains("\"x-forwarded-for\":\"127.0.0.1\"")
                .contains("\"x-request-id\"")
                .doesNotContain("of-this-hop");
    }

    @Test
    void aWellFormedRequestIdIsKeptPassedOnAndReturned() {
        var answer = city.get("/api/v1/quests", "X-Request-ID", "tour.2026-step_1");

        assertThat(json(answer).getJsonObject("headers").getString("x-request-id"))
                .isEqualTo("tour.2026-step_1");
        assertThat(answer.headers().allValues("X-Request-ID")).containsExactly("tour.2026-step_1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "with space inside", "semi;colon", "a\"quote-inside"})
    void anyOtherRequestIdIsReplaced(String id) {
        var answer = city.get("/api/v1/quests", "X-Request-ID", id);

        var made = answer.headers().firstValue("X-Request-ID").orElseThrow();
        assertThat(made).isNotEqualTo(id).matches("[A-Za-z0-9._-]{8,64}");
        assertThat(json(answer).getJsonObject("headers").getString("x-request-id")).isEqualTo(made);
    }

    @Test
    void noAnswerNamesItsServer() {
        assertThat(city.get("/api/v1/quests").headers().firstValue("Server")).isEmpty();
        assertThat(city.get("/nowhere").headers().firstValue("Server")).isEmpty();
    }

    @Test
    void theGatewaysOwnAnswersCarryTheSecurityHeadersAndTheRequestId() {
        for (var path : new String[] {"/", "/nowhere", "/openapi/index.json"}) {
            var answer = city.get(path, "X-Request-ID", "12345678");

            assertThat(only(answer, "Strict-Transport-Security")).contains("max-age=31536000");
            assertThat(only(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(only(answer, "Referrer-Policy")).isEqualTo("no-referrer");
            assertThat(only(answer, "Content-Security-Policy")).contains("frame-ancestors 'none'");
            assertThat(only(answer, "X-Request-ID")).isEqualTo("12345678");
        }
    }

    private static String only(HttpResponse<String> answer, String header) {
        assertThat(answer.headers().allValues(header)).hasSize(1);
        return answer.headers().allValues(header).getFirst();
    }
}

package com.questcity.local.gateway;

import static com.questcity.local.gateway.GatewayUnderTest.json;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoutesTest {

    private GatewayUnderTest city = GatewayUnderTest.echoing();

    @AfterAll
    void stop() {
        city.close();
    }

    @ParameterizedTest
    @CsvSource({
        "auth, '/auth /users /unlock-requests /audit-events /admin /health /health/auth'",
        "quest, '/quests /reviews /favorites /merch /playthroughs /moderation /leaderboards /credits /teams"
                + " /health/quest'",
        "chat, '/chats /health/chat'",
        "media, '/media /og /health/media'",
        "social, '/friends /friend-requests /blocks /notifications /devices /reports /contact /health/social'",
    })
    void everyPrefixReachesItsServiceUnchanged(String context, String prefixes) {
        for (var prefix : prefixes.split(" ", -1)) {
            for (var rest : new String[] {"", "/", "/7/x", "?a=%2F..%2F;b", "/%F0%9F%91%8D"}) {
                var path = "/api/v1" + prefix + rest;

                var said = json(city.get(path));

                assertThat(said.getString("service")).as(path).isEqualTo(context + "-service");
                assertThat(said.getString("uri")).isEqualTo(path);
            }
        }
    }

    @Test
    void thePublicKeysAreRoutedAtTheRoot() {
        assertThat(json(city.get("/.well-known/jwks.json")).getString("service"))
                .isEqualTo("auth-service");
        assertThat(city.get("/.well-known/jwks.json/x").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/health/services/quest.database, auth-service",
        "/api/v1/health/quest/services/database, quest-service",
        "/api/v1/health/questionable, auth-service",
    })
    void theLongerHealthPathWins(String path, String service) {
        assertThat(json(city.get(path)).getString("service")).isEqualTo(service);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1",
                "/api/v1/",
                "/api/v2/quests",
                "/quests",
                "/api/v1/questsx",
                "/API/V1/quests",
                "/api/v1/%71uests",
                "/internal",
                "/internal/events",
                "/INTERNAL/events",
                "/q",
                "/q/health",
                "/Q/metrics",
                "/%69nternal/events",
                "/%71/health",
                "/api/v1/internal",
                "/api/v1/q/health",
                "/favicon.ico",
            })
    void whatNoRuleNamesIsNotFound(String path) {
        int before = city.reached.get();

        var answer = city.get(path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(json(answer).getString("type")).isEqualTo("/problems/not-found");
        assertThat(json(answer).getString("instance")).isEqualTo(path);
        assertThat(city.reached).hasValue(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/../internal/events",
                "/api/v1/quests/../../../internal/events",
                "/api/v1/quests/./x",
                "/api/v1/quests/..",
                "/api/v1/quests/%2e%2e/%2e%2e/internal",
                "/api/v1/quests/%2E./x",
                "/api/v1/quests/..;/internal",
                "/api/v1/quests;/../q/health",
                "/api/v1/quests/%3b/x",
                "/api/v1/quests/%2f..%2finternal",
                "/api/v1/quests/%5c..%5cq",
                "/api/v1/quests\\..\\internal",
                "/api/v1/quests/%252e%252e/internal",
                "/api/v1/quests/%00",
                "/api/v1/quests/%0d%0aX-User-Id:%201",
                "/api/v1/quests/%zz",
                "/api/v1/quests/%2",
                "//internal/events",
                "/api//v1/quests",
                "/api/v1/quests//",
                "/api/v1/quests#/internal",
                "/api/v1/quests/\u0451",
                "http://127.0.0.1/internal/events",
                "http://127.0.0.1/api/v1/quests",
                "*",
                "internal",
                "?/api/v1/quests",
            })
    void aPathThatCouldBeReadInTwoWaysIsRefused(String target) {
        int before = city.reached.get();

        var answer = city.rawGet(target);

        assertThat(answer).startsWith("HTTP/1.1 400 ").contains("/problems/invalid-request");
        assertThat(city.reached).hasValue(before);
    }

    @Test
    void anUnknownMethodIsTheServicesToRefuse() {
        var answer =
                city.raw("BREW /api/v1/quests HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");

        assertThat(answer).contains("\"method\":\"BREW\"");
    }

    @Test
    void traceIsOff() {
        var answer =
                city.raw("TRACE /api/v1/quests HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 405 ").containsIgnoringCase("\r\nallow: ");
    }

    @BeforeAll
    void isUp() {
        assertThat(city.get("/").statusCode()).isEqualTo(200);
    }
}

package com.questcity.local.gateway;

import static com.questcity.local.gateway.GatewayUnderTest.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class UpstreamFailuresTest {

    @Test
    void aServiceThatIsDownIsA503WithAWait() {
        try (var city = GatewayUnderTest.with("quest-service", GatewayUnderTest.DOWN)) {
            var request =
                    city.request("/api/v1/quests/7?limit=1")
                            .header("X-Request-ID", "abcdefgh")
                            .POST(BodyPublishers.ofString("{}"));

            var answer = city.send(request.build());

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).contains("2");
            assertThat(answer.headers().firstValue("Content-Type"))
                    .contains("application/problem+json");
            assertThat(json(answer).getMap())
                    .containsEntry("type", "/problems/unavailable")
                    .containsEntry("title", "Unavailable")
                    .containsEntry("status", 503)
                    .containsEntry("instance", "/api/v1/quests/7")
                    .containsEntry("request_id", "abcdefgh")
                    .containsKey("detail");
        }
    }

    @Test
    void aSilentServiceIsA504() {
        try (var city = GatewayUnderTest.with("quest-service", request -> {})) {
            var answer = city.get("/api/v1/quests");

            assertThat(answer.statusCode()).isEqualTo(504);
            assertThat(json(answer).getString("type")).isEqualTo("/problems/timeout");
        }
    }

    @Test
    void aServiceThatHangsUpIsA503() {
        try (var city =
                GatewayUnderTest.with("quest-service", request -> request.connection().close())) {
            assertThat(city.get("/api/v1/quests").statusCode()).isEqualTo(503);
        }
    }

    @Test
    void anAnswerCutShortIsNotTakenForAWholeOne() {
        try (var city =
                GatewayUnderTest.with(
                        "quest-service",
                        request -> {
                            request.response().putHeader("Content-Length", "1000").write("half");
                            hangUpSoon(request);
                        })) {
            assertThatThrownBy(() ->
                            city.client.send(
                                    city.request("/api/v1/quests").build(),
                                    BodyHandlers.ofString()))
                    .isInstanceOf(IOException.class);
        }
    }

    private static void hangUpSoon(HttpServerRequest request) {
        Objects.requireNonNull(Vertx.currentContext())
                .owner()
                .setTimer(100, timer -> request.connection().close());
    }

    @Test
    void aTakenPortIsNamed() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var services = new HashMap<String, String>();
            GatewayUnderTest.CONTEXTS.forEach(
                    name -> services.put(name + "-service", "127.0.0.1:1"));
            var settings =
                    new GatewaySettings(
                            taken.getLocalPort(), GatewayUnderTest.MANIFEST, services, Map.of());

            assertThatThrownBy(() -> Gateway.start(settings))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("in use");
        }
    }
}

package com.questcity.local.gateway;

import static com.questcity.local.gateway.GatewayUnderTest.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiPageTest {

    private final GatewayUnderTest city = GatewayUnderTest.echoing();

    @AfterAll
    void stop() {
        city.close();
    }

    @Test
    void thePageHasATitleFirstStepsAndNoInlineCode() {
        var page = city.get("/");

        assertThat(page.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("script-src 'self';");
        assertThat(page.body())
                .contains("<title>QuestCity API</title>")
                .contains("/api/v1/health")
                .contains("How to get a token")
                .doesNotContainPattern("<script>|\\son[a-z]+=|style=");
    }

    @Test
    void everyFileOfThePageIsServed() {
        var linked =
                Pattern.compile("(?:src|href)=\"(/api-page/[^\"]+)\"")
                        .matcher(city.get("/").body());

        int files = 0;
        while (linked.find()) {
            var answer = city.get(linked.group(1));
            assertThat(answer.statusCode()).as(linked.group(1)).isEqualTo(200);
            assertThat(answer.body()).isNotEmpty();
            files++;
        }
        assertThat(files).isEqualTo(6);
    }

    @ParameterizedTest
    @CsvSource({
        "swagger-ui-bundle.js, text/javascript; charset=utf-8, 1000000",
        "swagger-ui.css, text/css; charset=utf-8, 100000",
        "favicon-32x32.png, image/png, 300",
    })
    void swaggerUiComesFromItsJar(String file, String type, int atLeast) {
        var answer = city.get("/api-page/" + file);

        assertThat(answer.headers().firstValue("Content-Type")).contains(type);
        assertThat(answer.body().length()).isGreaterThan(atLeast);
    }

    @Test
    void theDropDownNamesEveryService() {
        var urls = new JsonArray(city.get("/openapi/index.json").body());

        assertThat(urls.encode())
                .isEqualTo(
                        "[{\"name\":\"auth\",\"url\":\"/openapi/auth.json\"},"
                                + "{\"name\":\"quest\",\"url\":\"/openapi/quest.json\"}]");
    }

    @Test
    void aDocumentIsShownAsClientsMayUseIt() {
        var spec = json(city.get("/openapi/auth.json"));

        assertThat(spec.getJsonObject("paths").getMap()).containsOnlyKeys("/api/v1/auth/login");
        assertThat(spec.containsKey("servers")).isFalse();
    }

    @Test
    void theDocumentOfAServiceThatIsDownIsA503() {
        var answer = city.get("/openapi/quest.json");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(json(answer).getString("detail")).contains("quest-service");
    }

    @Test
    void aManagementPortThatRefusesIsA503() {
        try (var sick =
                GatewayUnderTest.with(
                        "management", request -> request.response().setStatusCode(500).end())) {
            assertThat(sick.get("/openapi/auth.json").statusCode()).isEqualTo(503);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/openapi/nobody.json",
        "/openapi/auth",
        "/openapi/",
        "/api-page/",
        "/api-page/pom.xml"
    })
    void nothingElseIsServedFromHere(String path) {
        assertThat(city.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void thePageCanOnlyBeRead() {
        var answer = city.send(city.request("/").POST(BodyPublishers.ofString("x")).build());

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).contains("GET, HEAD");
    }

    @Test
    void headSendsNoBody() {
        var answer = city.raw("HEAD / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 200 ").endsWith("\r\n\r\n");
    }
}

package com.questcity.auth;

import static com.questcity.common.testing.ServiceUnderTest.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.questcity.auth.account.Role;
import com.questcity.auth.people.Client;
import com.questcity.auth.people.People;
import com.questcity.common.testing.PlatformResource;
import com.questcity.common.testing.ServiceUnderTest;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that mean something to a database, a shell or a formatter, wherever a text may stand. */
@Tag("sec")
@QuarkusTest
@WithTestResource(PlatformResource.class)
class HostileInputTest {

    @Inject People people;

    private final ServiceUnderTest service = new ServiceUnderTest();
    private Client admin;

    @BeforeEach
    void logIn() {
        service.awaitReady();
        admin = Client.of(people.with(Role.ADMIN), service);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "' OR '1'='1",
                "1; DROP TABLE account; --",
                "'; SELECT pg_sleep(5); --",
                "\" UNION SELECT password_hash FROM account --",
                "$1",
                ":q",
                "?1",
                "%s%s%n%x",
                "${jndi:ldap://127.0.0.1/a}",
                "{{7*7}}",
                "{data.code}",
                "*)(uid=*",
                "$.password",
                "\\",
                "%",
                "_",
                "drop; update select"
            })
    void sec43NoTextIsACommand(String text) {
        var start = System.nanoTime();

        for (var field : List.of("login", "email", "code", "refresh_token", "password")) {
            for (var path :
                    List.of(
                            "/auth/login",
                            "/auth/verify-email",
                            "/auth/reset-password",
                            "/auth/refresh-token",
                            "/auth/register",
                            "/unlock-requests")) {
                harmless(admin.post(path, Map.of(field, text)));
            }
        }
        harmless(new Client(service).login(text, text, "device_name", text));
        harmless(admin.post("/auth/register", registration(text)));
        harmless(admin.send("PATCH", "/users/me", Map.of("bio", text, "city", text)));
        var encoded = URLEncoder.encode(text, StandardCharsets.UTF_8);
        for (var query : List.of("/users?q=", "/users?role=", "/users?cursor=")) {
            harmless(admin.get(query + encoded));
        }
        for (var query : List.of("actor=", "action=", "from=", "target=", "limit=")) {
            harmless(admin.get("/audit-events?" + query + encoded));
        }
        harmless(admin.get("/unlock-requests?status=" + encoded));

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
        assertThat(admin.get("/users/me").statusCode()).isEqualTo(200);
    }

    private static Map<String, Object> registration(String text) {
        return Client.fields(
                "username",
                People.uniqueName(),
                "email",
                People.uniqueName() + "@example.org",
                "password",
                People.PASSWORD,
                "first_name",
                text,
                "last_name",
                text);
    }

    private static void harmless(HttpResponse<String> answer) {
        if (answer.statusCode() >= 400) {
            assertProblem(answer, 400, 401, 404, 409, 422, 429);
        } else {
            assertThat(answer.statusCode()).isIn(200, 201, 202, 204);
        }
    }
}

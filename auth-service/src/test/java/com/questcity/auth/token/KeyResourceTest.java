package com.questcity.auth.token;

import static com.questcity.common.testing.ServiceUnderTest.assertProblem;
import static com.questcity.common.testing.ServiceUnderTest.json;
import static com.questcity.common.testing.TokenContract.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.questcity.common.identity.Permission;
import com.questcity.common.testing.PlatformResource;
import com.questcity.common.testing.ServiceUnderTest;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PlatformResource.class)
@Tag("sec")
class KeyResourceTest {

    private static final String KEYS = "/api/v1/admin/keys";
    private static final Duration WITHIN = Duration.ofSeconds(10);

    @Inject TokenIssuer issuer;

    private final ServiceUnderTest service = new ServiceUnderTest();

    @BeforeEach
    void nothingWaits() {
        service.awaitReady();
        ids("PUBLISHED").forEach(this::withdraw);
    }

    @Test
    void sec10NoTokenIsRefusedWhileTheKeyChanges() {
        var before = ids("SIGNING").getFirst();
        var tokens = new ArrayList<String>();
        var next = json(rotate()).path("id").asText();
        var requests = 0;

        while (requests < 200 || ids("SIGNING").contains(before)) {
            tokens.add(token(Permission.VIEW_LOGS));
            for (var token : List.of(tokens.getFirst(), tokens.getLast())) {
                assertThat(service.get("/api/v1/health/auth/detailed", token).statusCode())
                        .as("request %d", requests++)
                        .isEqualTo(200);
            }
        }

        assertThat(ids("SIGNING")).containsExactly(next);
        assertThat(ids("RETIRING")).contains(before);
        assertThat(service.get("/.well-known/jwks.json", "").body()).contains(before, next);
    }

    @Test
    void sec10AWithdrawnKeyEndsItsTokens() {
        var old = ids("SIGNING").getFirst();
        var ofOld = token(Permission.VIEW_LOGS);
        assertProblem(withdraw(old), 409);
        rotate();
        eventually(WITHIN, () -> assertThat(ids("SIGNING")).doesNotContain(old));

        assertThat(withdraw(old).statusCode()).isEqualTo(204);

        assertProblem(service.get("/api/v1/health/auth/detailed", ofOld), 401);
        assertThat(ids("RETIRING")).doesNotContain(old);
        assertProblem(withdraw(old), 404);
    }

    @Test
    void aKeyIsPublishedBeforeItSigns() {
        var answer = rotate();

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        var key = json(answer);
        assertThat(key.path("state").asText()).isEqualTo("PUBLISHED");
        assertThat(key.path("retires_at").isNull()).isTrue();
        assertThat(Instant.parse(key.path("signs_from").asText()))
                .isEqualTo(Instant.parse(key.path("created_at").asText()).plusSeconds(4));
        assertThat(answer.body()).doesNotContain("public_key", "private_key");
        assertThat(service.get("/.well-known/jwks.json", "").body())
                .contains(key.path("id").asText());
        assertProblem(rotate(), 409);
    }

    @Test
    void aKeyThatWaitsCanBeTakenBack() {
        var signing = ids("SIGNING");
        var waiting = json(rotate()).path("id").asText();

        assertThat(withdraw(waiting).statusCode()).isEqualTo(204);

        assertThat(ids("PUBLISHED")).isEmpty();
        assertThat(ids("SIGNING")).isEqualTo(signing);
        assertThat(json(list()).path("items").get(0).path("retires_at").isNull()).isTrue();
    }

    @Test
    void rotationsAtTheSameTimeMakeOneKey() {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers =
                    IntStream.range(0, 8)
                            .mapToObj(i -> threads.submit(() -> rotate().statusCode()))
                            .toList();

            assertThat(answers)
                    .extracting(answer -> answer.get())
                    .containsOnlyOnce(202)
                    .containsOnly(202, 409);
        }
        assertThat(ids("PUBLISHED")).hasSize(1);
    }

    @Test
    void keysAreForOperators() {
        var user = token(Permission.VIEW_LOGS);

        assertProblem(service.get(KEYS, ""), 401);
        assertProblem(service.get(KEYS, user), 403);
        assertProblem(service.send("POST", KEYS + "/rotate", "", null), 401);
        assertProblem(service.send("POST", KEYS + "/rotate", user, null), 403);
        assertProblem(service.send("DELETE", KEYS + "/any", "", null), 401);
        assertProblem(service.send("DELETE", KEYS + "/any", user, null), 403);
        assertThat(list().headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    private HttpResponse<String> rotate() {
        return service.send("POST", KEYS + "/rotate", operator(), null);
    }

    private HttpResponse<String> withdraw(String id) {
        return service.send("DELETE", KEYS + "/" + id, operator(), null);
    }

    private HttpResponse<String> list() {
        return service.get(KEYS, operator());
    }

    private List<String> ids(String state) {
        return StreamSupport.stream(json(list()).path("items").spliterator(), false)
                .filter(key -> key.path("state").asText().equals(state))
                .map(key -> key.path("id").asText())
                .toList();
    }

    private String operator() {
        return token(Permission.MANAGE_SYSTEM_SETTINGS);
    }

    private String token(Permission permission) {
        return issuer.issue(UUID.randomUUID(), UUID.randomUUID(), 0, Set.of(permission)).value();
    }
}

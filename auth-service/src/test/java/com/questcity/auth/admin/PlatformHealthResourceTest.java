package com.questcity.auth.admin;

import static com.questcity.common.testing.ServiceUnderTest.assertProblem;
import static com.questcity.common.testing.ServiceUnderTest.json;
import static com.questcity.common.testing.TokenContract.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.questcity.auth.token.SigningTokens;
import com.questcity.common.testing.PlatformResource;
import com.questcity.common.testing.ServiceUnderTest;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The platform as seen while nobody but auth-service is there. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class PlatformHealthResourceTest {

    private static final String HEALTH = "/api/v1/health";

    @Inject SigningTokens signing;

    private final ServiceUnderTest service = new ServiceUnderTest();

    @BeforeEach
    void ready() {
        service.awaitReady();
    }

    @Test
    void missingPeersLimitThePlatform() {
        eventually(
                Duration.ofSeconds(10),
                () -> {
                    var answer = service.get(HEALTH, "");
                    assertThat(answer.statusCode()).isEqualTo(200);
                    assertThat(json(answer).path("status").asText()).isEqualTo("degraded");
                    assertThat(json(answer).path("services").path("total").asInt()).isEqualTo(5);
                    assertThat(json(answer).path("services").path("unhealthy").asInt())
                            .isEqualTo(4);
                });
        assertThat(service.get(HEALTH + "/live", "").statusCode()).isEqualTo(200);
        assertThat(service.get(HEALTH + "/ready", "").statusCode()).isEqualTo(200);
    }

    @Test
    void partsHavePlatformNames() {
        for (var name : new String[] {"auth", "auth.database", "auth.mail", "quest"}) {
            var view = json(service.get(HEALTH + "/services/" + name, ""));

            assertThat(view.path("name").asText()).isEqualTo(name);
        }
        assertProblem(service.get(HEALTH + "/services/quest.database", ""), 503);
        assertProblem(service.get(HEALTH + "/services/nothing", ""), 404);
        assertProblem(service.get(HEALTH + "/services/auth.nothing", ""), 404);
    }

    @Test
    void operatorsSeeEveryPartAndResetIt() {
        var operator =
                signing.tokens().token(UUID.randomUUID(), "view_logs", "manage_system_settings");

        var details = json(service.get(HEALTH + "/detailed", operator));
        var own = service.post(HEALTH + "/services/auth.database/reset", operator, "");
        var peer = service.post(HEALTH + "/services/quest/reset", operator, "");
        var away = service.post(HEALTH + "/services/quest.database/reset", operator, "");

        assertThat(details.path("dependencies").findValuesAsText("name"))
                .contains(
                        "auth.database",
                        "auth.redis",
                        "auth.mail",
                        "quest",
                        "chat",
                        "media",
                        "social");
        assertThat(json(own).path("name").asText()).isEqualTo("auth.database");
        assertThat(peer.statusCode()).isEqualTo(200);
        assertProblem(away, 503);
        assertProblem(service.post(HEALTH + "/services/quest/reset", "", ""), 401);
    }
}

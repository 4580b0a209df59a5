package com.questcity.common.testing;

import static com.questcity.common.testing.ServiceUnderTest.json;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The Health API that every service mounts. */
public abstract class HealthContract extends ServiceContract {

    @Test
    void healthNamesTheState() {
        var answer = service.get(base(), "");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).path("status").asText()).isEqualTo("healthy");
        assertThat(json(answer).path("services").path("unhealthy").asInt()).isZero();
        assertThat(json(answer).path("services").path("total").asInt()).isPositive();
    }

    @Test
    void liveAndReadyAnswer() {
        assertThat(service.get(base() + "/live", "").statusCode()).isEqualTo(200);
        assertThat(service.get(base() + "/ready", "").statusCode()).isEqualTo(200);
    }

    @Test
    void aDependencyShowsItsBreaker() {
        var view = json(service.get(base() + "/services/database", ""));

        assertThat(view.path("name").asText()).isEqualTo("database");
        assertThat(view.path("circuit_breaker").path("state").asText()).isEqualTo("closed");
        assertThat(view.path("availability").asDouble()).isBetween(0.01, 1.0);
        assertThat(view.path("instance").asText()).isNotBlank();
    }

    @Test
    void operatorsSeeDetailsAndResetBreakers() {
        var operator = tokens().token(user(), "view_logs", "manage_system_settings");

        var details = json(service.get(base() + "/detailed", operator));
        var reset = service.post(base() + "/services/database/reset", operator, "");

        assertThat(details.path("dependencies").findValuesAsText("name"))
                .contains("database", "redis");
        assertThat(reset.statusCode()).as(reset.body()).isEqualTo(200);
        assertThat(json(reset).path("previous_state").asText()).isEqualTo("closed");
        assertThat(json(reset).path("replicas").asInt()).isEqualTo(1);
    }

    private String base() {
        return "/api/v1/health/" + context();
    }
}

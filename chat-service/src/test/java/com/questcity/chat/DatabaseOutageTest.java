package com.questcity.chat;

import static com.questcity.common.testing.ServiceUnderTest.assertProblem;
import static com.questcity.common.testing.ServiceUnderTest.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.questcity.common.testing.MortalPostgres;
import com.questcity.common.testing.ServiceUnderTest;
import com.questcity.common.testing.TestTokens;
import com.questcity.common.testing.TokenContract;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a player sees while PostgreSQL is dead, and after. */
@QuarkusTest
@WithTestResource(MortalPostgres.class)
class DatabaseOutageTest {

    private final ServiceUnderTest service = new ServiceUnderTest();

    @Test
    void aDeadDatabaseIsA503AtOnceAndComesBackByItself() {
        service.awaitReady();
        var token = TestTokens.standard().token(UUID.randomUUID(), "create_chats");
        assertThat(chats(token).statusCode()).isEqualTo(200);

        MortalPostgres.kill();

        TokenContract.eventually(
                Duration.ofSeconds(5), () -> assertThat(breaker()).isEqualTo("open"));
        var refused = chats(token);
        assertProblem(refused, 503);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(fastest(token))
                .as("an open breaker answers at once")
                .isLessThan(Duration.ofMillis(50));
        assertThat(service.get("/api/v1/health/chat", "").statusCode()).isEqualTo(503);
        assertThat(service.get("/api/v1/health/chat/live", "").statusCode()).isEqualTo(200);
        assertProblem(service.get("/api/v1/chats/me", ""), 401);

        MortalPostgres.startAgain();

        TokenContract.eventually(
                Duration.ofSeconds(5), () -> assertThat(chats(token).statusCode()).isEqualTo(200));
        TokenContract.eventually(
                Duration.ofSeconds(5), () -> assertThat(breaker()).isEqualTo("closed"));
    }

    // Each call is also what the breaker counts.
    private String breaker() {
        chats(TestTokens.standard().token(UUID.randomUUID(), "create_chats"));
        return json(service.get("/api/v1/health/chat/services/database", ""))
                .path("circuit_breaker")
                .path("state")
                .asText();
    }

    private Duration fastest(String token) {
        return Stream.generate(() -> timed(token)).limit(5).min(Duration::compareTo).orElseThrow();
    }

    private Duration timed(String token) {
        var start = System.nanoTime();
        chats(token);
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private HttpResponse<String> chats(String token) {
        return service.get("/api/v1/chats/me", token);
    }
}

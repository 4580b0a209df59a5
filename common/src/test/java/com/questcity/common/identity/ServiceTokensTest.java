package com.questcity.common.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ServiceTokensTest {

    private final List<UniEmitter<? super ServiceToken>> asked = new ArrayList<>();
    private final List<String> got = new ArrayList<>();
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private final Clock clock = new MovedClock();
    private final ServiceTokens tokens =
            new ServiceTokens(() -> Uni.createFrom().emitter(asked::add), clock);

    @Test
    void whoWaitsAtTheSameTimeSharesOneToken() {
        take();
        take();

        asked.getFirst().complete(token("a"));
        take();

        assertThat(got).containsExactly("Bearer a", "Bearer a", "Bearer a");
        assertThat(asked).hasSize(1);
    }

    @Test
    void aTokenIsReplacedBeforeItsEnd() {
        take();
        asked.getFirst().complete(token("a"));

        now = now.plus(Duration.ofMinutes(3));
        take();
        now = now.plus(Duration.ofMinutes(1));
        take();
        asked.getLast().complete(token("b"));

        assertThat(got).containsExactly("Bearer a", "Bearer a", "Bearer b");
    }

    @Test
    void aForgottenTokenIsNotUsedAgain() {
        take();
        asked.getFirst().complete(token("a"));

        tokens.forget();
        take();
        asked.getLast().complete(token("b"));

        assertThat(got).containsExactly("Bearer a", "Bearer b");
    }

    @Test
    void aFailureIsNotKept() {
        var failing = tokens.bearer().subscribe().asCompletionStage();
        asked.getFirst().fail(new IllegalStateException("away"));
        assertThatThrownBy(failing::join).hasRootCauseMessage("away");

        take();
        asked.getLast().complete(token("a"));

        assertThat(got).containsExactly("Bearer a");
    }

    private final class MovedClock extends Clock {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    }

    private void take() {
        tokens.bearer().subscribe().with(got::add);
    }

    private static ServiceToken token(String value) {
        return ServiceToken.bearer(value, Duration.ofMinutes(5));
    }
}

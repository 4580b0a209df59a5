package com.questcity.auth.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class KeyTimesTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    private final KeyTimes times =
            new KeyTimes(Clock.fixed(NOW, ZoneOffset.UTC), TestConfig.TOKENS, TestConfig.IDENTITY);

    @Test
    void aKeyIsPublishedFifteenSecondsBeforeItSigns() {
        assertThat(times.now()).isEqualTo(NOW);
        assertThat(times.signsFrom(NOW)).isEqualTo(NOW.plusSeconds(15));
    }

    @Test
    void aKeyStaysUntilItsLastTokensEndedOnEveryClock() {
        var successor = TestKeys.key("next", NOW, null);

        assertThat(times.retires(successor))
                .isEqualTo(NOW.plus(Duration.ofMinutes(15)).plusSeconds(5).plusSeconds(60));
    }
}

package com.questcity.common.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LaneTest {

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "3, 4", "6, 32", "7, 60", "1000, 60"})
    void thePauseDoublesToAMinuteAndPartsCrowds(int attempt, int seconds) {
        for (int i = 0; i < 100; i++) {
            assertThat(Lane.pause(attempt))
                    .isBetween(Duration.ofMillis(500L * seconds), Duration.ofSeconds(seconds));
        }
    }
}

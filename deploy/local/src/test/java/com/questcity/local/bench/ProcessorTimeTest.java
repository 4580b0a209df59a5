package com.questcity.local.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ProcessorTimeTest {

    private static final String STAT =
            "4711 (a (name) here) S 1 4711 4711 0 -1 4194560 25000 100 3 0 1200 300 40 10 20 0 8 0 5000 0 0";

    @Test
    void timeIsUserPlusSystemOfTheProcessAndItsEndedChildren() {
        assertThat(ProcessorTime.parse(STAT)).isEqualTo(15.5);
    }

    @Test
    void aBusyProcessUsesTime() {
        long self = ProcessHandle.current().pid();
        double before = ProcessorTime.seconds(self);

        long until = System.nanoTime() + 300_000_000L;
        while (System.nanoTime() < until) {
            Thread.onSpinWait();
        }

        assertThat(ProcessorTime.seconds(self) - before).isBetween(0.05, 5.0);
    }

    @Test
    void aProcessThatIsGoneIsNotTakenForAnIdleOne() {
        assertThatThrownBy(() -> ProcessorTime.seconds(Integer.MAX_VALUE))
                .isInstanceOf(BenchRefused.class)
                .hasMessageContaining("is gone");
    }
}

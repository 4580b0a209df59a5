package com.questcity.local.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ResultTableTest {

    private static Figures rate(double rate) {
        return new Figures(rate, 2, 4, 6, 5_000, 60, 80);
    }

    @Test
    void eachRequestStandsAboveItsLimitWithTheRatio() {
        var lines =
                ResultTable.lines(
                        List.of(new Comparison("quest page", rate(15_000), rate(20_000))));

        assertThat(lines.get(0)).contains("requests/s", "ratio", "p99 ms", "us postgres");
        assertThat(lines.get(1).split(" +"))
                .containsExactly(
                        "quest", "page", "15000", "0.75", "2.00", "4.00", "6.00", "5000", "60",
                        "80");
        assertThat(lines.get(2).split(" +"))
                .containsExactly(
                        "",
                        "pgbench,",
                        "same",
                        "SQL",
                        "20000",
                        "1.00",
                        "2.00",
                        "-",
                        "-",
                        "-",
                        "-",
                        "80");
        assertThat(lines.subList(0, 3))
                .allMatch(line -> line.length() == lines.getFirst().length());
    }

    @Test
    void theMedianForgivesOneOddRound() {
        assertThat(Figures.median(List.of(rate(9), rate(1), rate(10))).rate()).isEqualTo(9);
        assertThat(Figures.median(List.of(rate(9), rate(1), rate(10), rate(20))).rate())
                .isEqualTo(9.5);
    }

    @Test
    void figuresAreSharedOutOverTheRequests() {
        var figures = Figures.of(new LoadReport(1_000, 2, 0, 5_000_000, 1, 2, 3), 0.05, 0.08);

        assertThat(figures).isEqualTo(new Figures(500, 1, 2, 3, 5_000, 50, 80));
    }
}

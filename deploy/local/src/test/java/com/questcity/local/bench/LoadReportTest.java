package com.questcity.local.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoadReportTest {

    private static final String WRK =
            """
            Running 5s test @ http://127.0.0.1:8082/api/v1/quests?limit=20
              2 threads and 32 connections
              Thread Stats   Avg      Stdev     Max   +/- Stdev
                Latency     2.16ms    1.07ms  19.82ms   88.73%
            Requests/sec:  14985.10
            result requests=75000 microseconds=5005000 bytes=375000000 errors=3 p50=1980 p95=4100 p99=6230
            """;

    private static final String PGBENCH =
            """
            pgbench (15.18, server 18.3)
            transaction type: quest-page.sql
            number of clients: 32
            number of transactions actually processed: 109500
            number of failed transactions: 2 (0.002%)
            latency average = 1.461 ms
            initial connection time = 61.9 ms
            tps = 21900.000000 (without initial connection time)
            """;

    @Test
    void wrkIsReadByTheLineThatOurScriptWrites() {
        var report = LoadReport.ofWrk(WRK);

        assertThat(report)
                .isEqualTo(new LoadReport(75_000, 5.005, 3, 375_000_000, 1.98, 4.1, 6.23));
        assertThat(report.rate()).isEqualTo(75_000 / 5.005);
    }

    @Test
    void pgbenchIsReadWithoutItsConnectionTime() {
        var report = LoadReport.ofPgbench(PGBENCH);

        assertThat(report).isEqualTo(new LoadReport(109_500, 5.0, 2, 0, 1.461, 1.461, 1.461));
        assertThat(report.rate()).isEqualTo(21_900.0);
    }

    @Test
    void anOlderPgbenchDoesNotCountFailures() {
        var report = LoadReport.ofPgbench(PGBENCH.replaceAll("number of failed.*\\n", ""));

        assertThat(report.errors()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "unable to connect to 127.0.0.1:8082 Connection refused", "tps = 7"})
    void anythingElseIsRefused(String output) {
        assertThatThrownBy(() -> LoadReport.ofWrk(output)).isInstanceOf(BenchRefused.class);
        assertThatThrownBy(() -> LoadReport.ofPgbench(output)).isInstanceOf(BenchRefused.class);
    }

    @Test
    void aRunWithErrorsOrWithoutAnswersCountsForNothing() {
        assertThatThrownBy(() -> LoadReport.ofWrk(WRK).requireNoErrors("quest page"))
                .isInstanceOf(BenchRefused.class)
                .hasMessageContaining("quest page: 3 errors in 75000 requests");
        assertThatThrownBy(() -> new LoadReport(0, 5, 0, 0, 0, 0, 0).requireNoErrors("x"))
                .isInstanceOf(BenchRefused.class);
    }
}

package com.questcity.local.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The comparisons as a person reads them. */
final class ResultTable {

    private static final String HEAD =
            "%-22s %10s %7s %8s %8s %8s %8s %12s %12s"
                    .formatted(
                            "",
                            "requests/s",
                            "ratio",
                            "p50 ms",
                            "p95 ms",
                            "p99 ms",
                            "bytes",
                            "us service",
                            "us postgres");

    private ResultTable() {}

    static List<String> lines(List<Comparison> comparisons) {
        var lines = new ArrayList<String>();
        lines.add(HEAD);
        for (var comparison : comparisons) {
            lines.add(line(comparison.name(), comparison.service(), comparison.ratio()));
            lines.add(limit(comparison.limit()));
        }
        lines.add("");
        lines.add(
                "ratio: to pgbench with the same SQL, the limit; us: processor microseconds per request;");
        lines.add("for pgbench p50 is the mean latency.");
        return lines;
    }

    private static String line(String name, Figures figures, double ratio) {
        return String.format(
                Locale.ROOT,
                "%-22s %10.0f %7.2f %8.2f %8.2f %8.2f %8.0f %12.0f %12.0f",
                name,
                figures.rate(),
                ratio,
                figures.p50(),
                figures.p95(),
                figures.p99(),
                figures.payload(),
                figures.serviceCpu(),
                figures.databaseCpu());
    }

    private static String limit(Figures figures) {
        return String.format(
                Locale.ROOT,
                "%-22s %10.0f %7s %8.2f %8s %8s %8s %12s %12.0f",
                "  pgbench, same SQL",
                figures.rate(),
                "1.00",
                figures.p50(),
                "-",
                "-",
                "-",
                "-",
                figures.databaseCpu());
    }
}

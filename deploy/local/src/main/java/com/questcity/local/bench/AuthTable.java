package com.questcity.local.bench;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The figures of logging in as a person reads them. */
final class AuthTable {

    private static final String HEAD =
            "%-28s %10s %8s %8s %8s %12s %12s"
                    .formatted(
                            "",
                            "requests/s",
                            "p50 ms",
                            "p95 ms",
                            "p99 ms",
                            "us service",
                            "us postgres");

    private AuthTable() {}

    static List<String> lines(AuthFigures figures) {
        return Stream.concat(
                        Stream.of(
                                HEAD,
                                line("login", figures.logins()),
                                limit(figures),
                                line("refresh", figures.refreshes()),
                                line("look-up, quiet", figures.quiet()),
                                line("look-up, login storm", figures.storm()),
                                ""),
                        figures.goals().stream().map(AuthTable::line))
                .toList();
    }

    private static String line(String name, Figures figures) {
        return String.format(
                Locale.ROOT,
                "%-28s %10.1f %8.2f %8.2f %8.2f %12.0f %12.0f",
                name,
                figures.rate(),
                figures.p50(),
                figures.p95(),
                figures.p99(),
                figures.serviceCpu(),
                figures.databaseCpu());
    }

    private static String limit(AuthFigures figures) {
        return String.format(
                Locale.ROOT,
                "%-28s %10.1f   %d hashes at a time, %.1f ms each",
                "  limit, nothing but hashes",
                figures.limit(),
                figures.permits(),
                figures.hash());
    }

    private static String line(Goal goal) {
        return String.format(
                Locale.ROOT,
                "%-28s %10.2f   %s %s: %s",
                goal.name(),
                goal.value(),
                goal.atLeast() ? "at least" : "at most",
                goal.bound() == Math.rint(goal.bound())
                        ? Long.toString((long) goal.bound())
                        : Double.toString(goal.bound()),
                goal.met() ? "met" : "NOT MET");
    }
}

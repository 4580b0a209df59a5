package com.questcity.local.bench;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The figures of one side of a comparison.
 *
 * @param rate requests per second
 * @param p50 milliseconds, like the other two
 * @param payload bytes per answer
 * @param serviceCpu microseconds of processor time per request, like databaseCpu
 */
record Figures(
        double rate,
        double p50,
        double p95,
        double p99,
        double payload,
        double serviceCpu,
        double databaseCpu) {

    static Figures of(LoadReport load, double serviceSeconds, double databaseSeconds) {
        return new Figures(
                load.rate(),
                load.p50(),
                load.p95(),
                load.p99(),
                (double) load.bytes() / load.requests(),
                serviceSeconds * 1e6 / load.requests(),
                databaseSeconds * 1e6 / load.requests());
    }

    /** Each figure's own median: one odd round spoils nothing. */
    static Figures median(List<Figures> rounds) {
        return new Figures(
                median(rounds, Figures::rate),
                median(rounds, Figures::p50),
                median(rounds, Figures::p95),
                median(rounds, Figures::p99),
                median(rounds, Figures::payload),
                median(rounds, Figures::serviceCpu),
                median(rounds, Figures::databaseCpu));
    }

    static <T> double median(List<T> rounds, ToDoubleFunction<T> figure) {
        var sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}

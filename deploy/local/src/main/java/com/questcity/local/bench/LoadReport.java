package com.questcity.local.bench;

import java.util.regex.Pattern;

/**
 * What one run of a load program came to.
 *
 * @param requests how many requests, or transactions, were answered
 * @param seconds how long it took
 * @param errors how many failed
 * @param bytes of all answers together; 0 where the program doesn't say
 * @param p50 milliseconds, like the other two; the mean where the program knows no percentiles
 */
record LoadReport(
        long requests,
        double seconds,
        long errors,
        long bytes,
        double p50,
        double p95,
        double p99) {

    private static final Pattern WRK =
            Pattern.compile(
                    "result requests=(\\d+) microseconds=(\\d+) bytes=(\\d+) errors=(\\d+)"
                            + " p50=(\\d+) p95=(\\d+) p99=(\\d+)");

    private static final Pattern TRANSACTIONS =
            Pattern.compile("number of transactions actually processed: (\\d+)");
    private static final Pattern FAILED = Pattern.compile("number of failed transactions: (\\d+)");
    private static final Pattern LATENCY = Pattern.compile("latency average = ([0-9.]+) ms");
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");

    /** The line that deploy/bench/report.lua writes. */
    static LoadReport ofWrk(String output) {
        var line = WRK.matcher(output);
        if (!line.find()) {
            throw BenchRefused.because("wrk said nothing of use: " + output.strip());
        }
        return new LoadReport(
                Long.parseLong(line.group(1)),
                Long.parseLong(line.group(2)) / 1e6,
                Long.parseLong(line.group(4)),
                Long.parseLong(line.group(3)),
                Long.parseLong(line.group(5)) / 1e3,
                Long.parseLong(line.group(6)) / 1e3,
                Long.parseLong(line.group(7)) / 1e3);
    }

    static LoadReport ofPgbench(String output) {
        long transactions = (long) number(TRANSACTIONS, output);
        double mean = number(LATENCY, output);
        return new LoadReport(
                transactions,
                transactions / number(RATE, output),
                FAILED.matcher(output).find() ? (long) number(FAILED, output) : 0,
                0,
                mean,
                mean,
                mean);
    }

    double rate() {
        return requests / seconds;
    }

    LoadReport requireNoErrors(String what) {
        if (errors > 0 || requests == 0) {
            throw BenchRefused.because(
                    what
                            + ": "
                            + errors
                            + " errors in "
                            + requests
                            + " requests; such a run counts for nothing.");
        }
        return this;
    }

    private static double number(Pattern pattern, String output) {
        var match = pattern.matcher(output);
        if (!match.find()) {
            throw BenchRefused.because("pgbench said nothing of use: " + output.strip());
        }
        return Double.parseDouble(match.group(1));
    }
}

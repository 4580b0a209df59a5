package com.questcity.local.bench;

/** A measurement that would say nothing true; the message says what to do. */
final class BenchRefused extends RuntimeException {

    final int exitCode;

    private BenchRefused(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    static BenchRefused because(String message) {
        return new BenchRefused(1, message);
    }

    static BenchRefused missing(String program, String where) {
        return new BenchRefused(2, program + " is not installed: " + where);
    }
}

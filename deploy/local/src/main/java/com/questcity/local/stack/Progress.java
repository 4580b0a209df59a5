package com.questcity.local.stack;

import java.io.PrintStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What a person sees while a stack starts and stops: a line for each part. */
final class Progress {

    private final PrintStream out;
    private final Map<String, Double> readyAfter = new LinkedHashMap<>();

    Progress(PrintStream out) {
        this.out = out;
    }

    synchronized void say(String line) {
        out.println(line);
        out.flush();
    }

    void part(String part, String state, Duration took, String detail) {
        say(
                String.format(
                                Locale.ROOT,
                                "  %-15s %-8s %5.1f s  %s",
                                part,
                                state,
                                seconds(took),
                                detail)
                        .stripTrailing());
    }

    synchronized void ready(String part, Duration took, String detail) {
        readyAfter.put(part, seconds(took));
        part(part, "ready", took, detail);
    }

    /** The seconds that each part took. */
    synchronized Map<String, Double> readyAfter() {
        return new LinkedHashMap<>(readyAfter);
    }

    void ended(Duration took, long mebibytes, String kind) {
        say(
                String.format(
                        Locale.ROOT,
                        "ready in %.1f s, %d MB resident (%s over the whole process tree)",
                        seconds(took),
                        mebibytes,
                        kind));
    }

    void stopped(Duration took) {
        say(String.format(Locale.ROOT, "stopped in %.1f s", seconds(took)));
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}

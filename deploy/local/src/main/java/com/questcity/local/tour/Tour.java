package com.questcity.local.tour;

import com.questcity.local.client.PlatformSilent;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The whole tour in its order. A new flow is a class with its list of steps, and one more line in
 * {@link #all}.
 */
final class Tour {

    private static final long NANOS_PER_MILLI = Duration.ofMillis(1).toNanos();

    private final List<Step> steps;
    private final PrintWriter out;

    Tour(List<Step> steps, PrintWriter out) {
        this.steps = steps;
        this.out = out;
    }

    static List<Step> all() {
        return Stream.<Supplier<List<Step>>>of(
                        PlatformSteps::steps,
                        AccountSteps::steps,
                        BrowsingSteps::steps,
                        AccessSteps::steps,
                        SessionSteps::steps,
                        ResetSteps::steps,
                        LockSteps::steps,
                        KeySteps::steps,
                        LeavingSteps::steps)
                .flatMap(flow -> flow.get().stream())
                .toList();
    }

    /** Whether every step went well; the first that doesn't ends the tour. */
    boolean walk(Tourist tourist) {
        for (var i = 0; i < steps.size(); i++) {
            if (!take(i + 1, steps.get(i), tourist)) {
                return false;
            }
        }
        out.printf("tour: all %d steps went well%n", steps.size());
        return true;
    }

    private boolean take(int number, Step step, Tourist tourist) {
        var start = System.nanoTime();
        try {
            step.action().take(tourist);
            out.printf("%3d  %-58s %6d ms%n", number, step.name(), since(start));
            return true;
        } catch (StepFailed | PlatformSilent e) {
            out.printf(
                    "%3d  %-58s FAILED after %d ms: %s%n",
                    number, step.name(), since(start), e.getMessage());
            return false;
        } finally {
            out.flush();
        }
    }

    private static long since(long start) {
        return (System.nanoTime() - start) / NANOS_PER_MILLI;
    }
}

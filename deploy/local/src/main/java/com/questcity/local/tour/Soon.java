package com.questcity.local.tour;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** What takes a moment, as the platform may; but no longer than it promises. */
final class Soon {

    private static final Duration LOOK_EVERY = Duration.ofMillis(100);

    private Soon() {}

    static <T> T find(Duration patience, String expected, Supplier<Optional<T>> look) {
        return find(patience, LOOK_EVERY, expected, look);
    }

    static <T> T find(
            Duration patience, Duration every, String expected, Supplier<Optional<T>> look) {
        var end = Instant.now().plus(patience);
        var found = look.get();
        while (found.isEmpty() && Instant.now().isBefore(end)) {
            LockSupport.parkNanos(every.toNanos());
            found = look.get();
        }
        return found.orElseThrow(() ->
                new StepFailed(
                        expected + " within " + patience.toMillis() / 1e3 + " s", "nothing of it"));
    }
}

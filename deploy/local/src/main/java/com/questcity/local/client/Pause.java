package com.questcity.local.client;

import java.time.Duration;

/** A wait that tests can shorten. */
@FunctionalInterface
public interface Pause {

    void last(Duration duration);

    /** Really waits; an interrupted wait ends at once and leaves the flag for whoever asks next. */
    static Pause real() {
        return duration -> {
            try {
                Thread.sleep(duration);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
    }
}

package com.questcity.local.process;

import com.questcity.local.home.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * A small shell process that outlives the launcher. When the launcher dies without a good-bye, even
 * by kill -9, their pipe closes and the watchdog ends the services and servers.
 */
public final class Watchdog implements AutoCloseable {

    static final String PART = "watchdog";

    private final Process process;

    private Watchdog(Process process) {
        this.process = process;
    }

    public static Watchdog over(Home home) {
        try {
            return new Watchdog(new Leftovers(home).detachedCleaner().start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends it home: everything has been stopped properly. */
    @Override
    public void close() {
        try (var pipe = process.getOutputStream()) {
            pipe.write("bye\n".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package com.questcity.local.process;

import com.questcity.embedded.Detached;
import com.questcity.local.home.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * Processes of a stack whose launcher is gone. They are known by the pid files and their command
 * lines, so that a foreign process that got an old pid is never touched.
 */
public final class Leftovers {

    private final Home home;

    public Leftovers(Home home) {
        this.home = home;
    }

    /** Ends all that is left, services first; returns when it is gone. */
    public void end() {
        try {
            awaitWatchdog();
            var process =
                    cleaner().redirectInput(Redirect.from(new java.io.File("/dev/null"))).start();
            process.waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * The watchdog of a killed launcher may still be at work; beside a new start it would end new
     * processes.
     */
    private void awaitWatchdog() {
        PidFile.of(home, Watchdog.PART).process().ifPresent(watchdog -> watchdog.onExit().join());
    }

    ProcessBuilder cleaner() {
        return quiet(new ProcessBuilder(command()));
    }

    ProcessBuilder detachedCleaner() {
        return quiet(Detached.program(home.pidFile(Watchdog.PART), command()));
    }

    private ProcessBuilder quiet(ProcessBuilder builder) {
        return builder.redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(home.log("launcher").toFile()));
    }

    private List<String> command() {
        return List.of("sh", "-c", script(), "leftovers", home.data().toString());
    }

    private static String script() {
        try (var script =
                Objects.requireNonNull(Leftovers.class.getResourceAsStream("leftovers.sh"))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

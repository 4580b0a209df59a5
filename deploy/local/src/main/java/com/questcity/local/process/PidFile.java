package com.questcity.local.process;

import com.questcity.local.home.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file that names a process of the stack. The process counts only while its command line names
 * the data folder.
 */
public record PidFile(Path file, String mark) {

    public static PidFile of(Home home, String part) {
        return new PidFile(home.pidFile(part), home.data().toString());
    }

    /** PostgreSQL writes its own. */
    public static PidFile ofPostgres(Home home) {
        return new PidFile(home.postgres().resolve("postmaster.pid"), home.data().toString());
    }

    public Optional<ProcessHandle> process() {
        return pid().flatMap(ProcessHandle::of).filter(ProcessHandle::isAlive).filter(this::isOurs);
    }

    private Optional<Long> pid() {
        try {
            return Files.notExists(file)
                    ? Optional.empty()
                    : Files.readAllLines(file).stream()
                            .findFirst()
                            .map(line -> Long.valueOf(line.strip()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isOurs(ProcessHandle process) {
        return process.info().commandLine().map(line -> line.contains(mark)).orElse(false);
    }
}

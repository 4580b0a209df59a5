package com.questcity.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** A PostgreSQL data folder and who still works in it. */
record PostgresFolder(Path data) {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    java.io.File path() {
        return data.toFile();
    }

    /** The first line of {@code postmaster.pid}, if the server that wrote it still lives here. */
    Optional<Long> serverPid() {
        try {
            var file = data.resolve("postmaster.pid");
            if (Files.notExists(file)) {
                return Optional.empty();
            }
            var pid = Long.parseLong(Files.readAllLines(file).getFirst().strip());
            return ProcessHandle.of(pid).filter(PostgresFolder::isPostgres).map(ProcessHandle::pid);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * After a killed server its workers need a moment to notice; a new one refuses to start before.
     * A pid file whose pid now belongs to something else would make it refuse for ever, so that
     * file goes.
     */
    void awaitEndOfRemains() {
        if (serverPid().isPresent()) {
            return;
        }
        await(() -> !hasWorkers());
        try {
            Files.deleteIfExists(data.resolve("postmaster.pid"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For a server that came up too late for its starter. */
    void stopServer() {
        serverPid().flatMap(ProcessHandle::of).ifPresent(ProcessHandle::destroy);
        awaitEndOfServer();
    }

    void awaitEndOfServer() {
        await(() -> serverPid().isEmpty());
    }

    /** Every PostgreSQL process has the data folder as its working directory. */
    private boolean hasWorkers() {
        return ProcessHandle.allProcesses()
                .map(process -> Path.of("/proc", Long.toString(process.pid()), "cwd"))
                .anyMatch(this::isHere);
    }

    private boolean isHere(Path workingDirectory) {
        try {
            return Files.isSymbolicLink(workingDirectory)
                    && Files.readSymbolicLink(workingDirectory).equals(data);
        } catch (IOException e) {
            return false; // ended meanwhile, or of another user
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().map(command -> command.endsWith("postgres")).orElse(false);
    }

    private static void await(BooleanSupplier done) {
        var deadline = Instant.now().plus(PATIENCE);
        while (!done.getAsBoolean() && Instant.now().isBefore(deadline)) {
            Pause.shortly();
        }
    }
}

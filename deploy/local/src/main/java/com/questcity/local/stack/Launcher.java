package com.questcity.local.stack;

import com.questcity.local.home.Home;
import com.questcity.local.process.Memory;
import com.questcity.local.process.PidFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Starts a stack, tells how it is used, and stops it once, whoever asks first. */
final class Launcher implements AutoCloseable {

    private final Home home;
    private final Stack stack;
    private final Progress progress;
    private boolean closed;

    Launcher(Home home, ServiceProgram program, Attachments attachments, Progress progress) {
        this.home = home;
        this.stack = new Stack(home, program, attachments, progress);
        this.progress = progress;
    }

    void start(Instant begin) {
        progress.say("QuestCity in " + home.data());
        delete(readyFile(home));
        stack.start();
        progress.say("");
        new Directions(home).lines().forEach(progress::say);
        var took = Duration.between(begin, Instant.now());
        var resident = Memory.mebibytes(processes());
        new StartReport(took, resident, progress.readyAfter()).write(home);
        progress.ended(took, resident, Memory.kind());
        create(readyFile(home));
    }

    private List<ProcessHandle> processes() {
        var processes = new ArrayList<>(List.of(ProcessHandle.current()));
        PidFile.ofPostgres(home).process().ifPresent(processes::add);
        return processes;
    }

    /** There while everything is up. */
    static Path readyFile(Home home) {
        return home.run().resolve("ready");
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        var begin = Instant.now();
        progress.say("stopping");
        delete(readyFile(home));
        stack.close();
        progress.stopped(Duration.between(begin, Instant.now()));
    }

    private static void create(Path file) {
        try {
            Files.writeString(file, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

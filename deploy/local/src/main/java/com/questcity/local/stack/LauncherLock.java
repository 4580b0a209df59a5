package com.questcity.local.stack;

import com.questcity.local.home.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Held by the one launcher of a data folder. The system frees it, however the launcher dies. */
public final class LauncherLock implements AutoCloseable {

    private static final String PART = "launcher";

    private final FileChannel file;

    private LauncherLock(FileChannel file) {
        this.file = file;
    }

    /** Empty while another launcher has it. */
    public static Optional<LauncherLock> take(Home home) {
        try {
            var file =
                    FileChannel.open(
                            lockFile(home), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!isFree(file)) {
                file.close();
                return Optional.empty();
            }
            Files.writeString(home.pidFile(PART), ProcessHandle.current().pid() + "\n");
            return Optional.of(new LauncherLock(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The launcher that holds the lock. */
    public static Optional<ProcessHandle> holder(Home home) {
        try (var file = FileChannel.open(lockFile(home), StandardOpenOption.WRITE)) {
            return isFree(file) ? Optional.empty() : ProcessHandle.of(pid(home));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isFree(FileChannel file) throws IOException {
        try {
            return file.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false; // this very JVM has it
        }
    }

    private static long pid(Home home) throws IOException {
        return Long.parseLong(Files.readString(home.pidFile(PART)).strip());
    }

    private static Path lockFile(Home home) {
        return home.run().resolve("launcher.lock");
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

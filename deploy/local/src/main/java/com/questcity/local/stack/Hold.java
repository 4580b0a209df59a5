package com.questcity.local.stack;

import com.questcity.local.home.Home;
import com.questcity.local.home.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * While it is held, the running launcher keeps a packaged service stopped: {@code dev} works in its
 * place.
 */
public final class Hold implements AutoCloseable {

    private final Path file;

    private Hold(Path file) {
        this.file = file;
    }

    public static Hold on(Home home, Service service) {
        try {
            var file = file(home, service);
            Files.writeString(file, ProcessHandle.current().pid() + "\n");
            return new Hold(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A hold ends with its holder, also when that was killed. */
    static boolean isOn(Home home, Service service) {
        try {
            var file = file(home, service);
            return Files.exists(file)
                    && ProcessHandle.of(Long.parseLong(Files.readString(file).strip()))
                            .map(ProcessHandle::isAlive)
                            .orElse(false);
        } catch (IOException | NumberFormatException e) {
            return false;
        }
    }

    private static Path file(Home home, Service service) {
        return home.run().resolve(service.context() + ".held");
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

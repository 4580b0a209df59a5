package com.questcity.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;

/** The folders in which the servers keep data and programs. */
final class Folders {

    private Folders() {}

    static Path temporary(String name) {
        try {
            return Files.createTempDirectory("questcity-" + name + "-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path existing(Path folder) {
        try {
            return Files.createDirectories(folder).toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where unpacked programs stay between starts. */
    static Path programs() {
        return ProgramFolder.of(System.getenv());
    }

    /** A file that only its owner reads, before anything is in it. */
    static Path privateFile(Path file) {
        try {
            var ownerOnly = PosixFilePermissions.fromString("rw-------");
            if (Files.notExists(file)) {
                Files.createFile(file, PosixFilePermissions.asFileAttribute(ownerOnly));
            }
            return Files.setPosixFilePermissions(file, ownerOnly);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path makePrivate(Path folder) {
        try {
            return Files.setPosixFilePermissions(
                    folder, PosixFilePermissions.fromString("rwx------"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Twice is fine: a server may be closed by its user and again at the end of the JVM. */
    static void delete(Path folder) {
        if (Files.notExists(folder)) {
            return;
        }
        try (var entries = Files.walk(folder)) {
            for (var entry : entries.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(entry);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

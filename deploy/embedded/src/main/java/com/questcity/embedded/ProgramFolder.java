package com.questcity.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

/**
 * Where unpacked programs stay between starts: a folder of this user, so that nobody else can swap
 * them.
 */
final class ProgramFolder {

    private static final String OWNER_ONLY = "rwx------";

    private ProgramFolder() {}

    static Path of(Map<String, String> environment) {
        try {
            return unpackedIn(Files.createDirectories(cache(environment).resolve("questcity")));
        } catch (IOException noHome) {
            return inTemporaryFolder();
        }
    }

    private static Path cache(Map<String, String> environment) {
        var cache = environment.getOrDefault("XDG_CACHE_HOME", "");
        return cache.isBlank()
                ? Path.of(
                        environment.getOrDefault("HOME", System.getProperty("user.home")), ".cache")
                : Path.of(cache);
    }

    /** For a user without a home, as in many containers. */
    private static Path inTemporaryFolder() {
        var user = System.getProperty("user.name");
        var folder = Path.of(System.getProperty("java.io.tmpdir"), "questcity-programs-" + user);
        try {
            if (Files.notExists(folder)) {
                var ownerOnly = PosixFilePermissions.fromString(OWNER_ONLY);
                Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(ownerOnly));
            }
            refuseIfForeign(folder, user);
            return unpackedIn(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // The library opens the folder it unpacks into to everybody: one below a private one.
    private static Path unpackedIn(Path folder) throws IOException {
        Folders.makePrivate(folder);
        return Files.createDirectories(folder.resolve("programs"));
    }

    private static void refuseIfForeign(Path folder, String user) throws IOException {
        var permissions = PosixFilePermissions.toString(Files.getPosixFilePermissions(folder));
        if (!Files.getOwner(folder).getName().equals(user) || !permissions.equals(OWNER_ONLY)) {
            throw new IOException(folder + " is not " + user + "'s alone");
        }
    }
}

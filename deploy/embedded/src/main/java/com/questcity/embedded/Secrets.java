package com.questcity.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

/**
 * A folder of generated secrets, one file each, readable by its owner only. What exists is never
 * changed.
 */
public final class Secrets {

    private static final Set<PosixFilePermission> OWNER_ONLY =
            PosixFilePermissions.fromString("rw-------");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path folder;

    private Secrets(Path folder) {
        this.folder = folder;
    }

    public static Secrets in(Path folder) {
        return new Secrets(Folders.makePrivate(Folders.existing(folder)));
    }

    /** The secret of that name, made of 24 random bytes when it is first asked for. */
    public String password(String name) {
        return value(
                name,
                () -> Base64.getUrlEncoder().withoutPadding().encodeToString(randomBytes(24)));
    }

    /** A file with 32 random bytes in base64, made when it is first asked for. */
    public Path keyFile(String name) {
        value(name, () -> Base64.getEncoder().encodeToString(randomBytes(32)));
        return folder.resolve(name);
    }

    /** The file that keeps the password of that name. */
    Path passwordFile(String name) {
        password(name);
        return folder.resolve(name);
    }

    // Services start side by side, each with a Secrets of its own: of two who ask first, one makes
    // it.
    private String value(String name, Source source) {
        var file = folder.resolve(name);
        synchronized (Secrets.class) {
            try {
                if (Files.notExists(file)) {
                    write(file, source.make());
                }
                return Files.readString(file).strip();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** A killed start must not leave half a secret: the file appears whole or not at all. */
    private static void write(Path file, String value) throws IOException {
        var draft =
                Files.createTempFile(
                        file.getParent(),
                        file.getFileName() + ".",
                        ".new",
                        PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        Files.write(draft, (value + "\n").getBytes(StandardCharsets.US_ASCII));
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static byte[] randomBytes(int length) {
        var bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private interface Source {
        String make();
    }
}

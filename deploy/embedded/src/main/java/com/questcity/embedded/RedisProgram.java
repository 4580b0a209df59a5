package com.questcity.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import redis.embedded.core.ExecutableProvider;

/** The Redis program of this machine's kind. */
final class RedisProgram {

    private RedisProgram() {}

    /** Unpacked once and kept: writing over a program that runs in another stack would fail. */
    static Path path() throws IOException {
        var folder = Folders.programs().resolve("redis-6.2");
        if (Files.notExists(folder)) {
            var draft = Files.createTempDirectory(Folders.programs(), "redis-");
            ExecutableProvider.newJarResourceProvider(draft.toFile()).get();
            if (!draft.toFile().renameTo(folder.toFile())) {
                Folders.delete(draft); // another start was faster
            }
        }
        try (var files = Files.list(folder)) {
            return files.findFirst().orElseThrow();
        }
    }
}

package com.questcity.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import redis.embedded.RedisServer;
import redis.embedded.core.ExecutableProvider;

/** Redis on loopback. Its data is saved at a stop and after each busy minute. */
public final class LocalRedis implements AutoCloseable {

    private final RedisServer server;
    private final int port;
    private final Runnable cleanUp;

    private LocalRedis(RedisServer server, int port, Runnable cleanUp) {
        this.server = server;
        this.port = port;
        this.cleanUp = cleanUp;
    }

    /** An empty server on a free port, gone with its data when it is closed. */
    public static LocalRedis temporary() {
        var data = Folders.temporary("redis");
        return start(data, Ports.of(0), () -> Folders.delete(data));
    }

    public static LocalRedis at(Path data, int port) {
        return start(Folders.existing(data), Ports.of(port), () -> {});
    }

    private static LocalRedis start(Path data, int port, Runnable cleanUp) {
        try {
            var server =
                    RedisServer.newRedisServer()
                            .executableProvider(LocalRedis::program)
                            .port(port)
                            .setting("dir \"" + data + "\"")
                            .setting("pidfile \"" + data.resolve("redis.pid") + "\"")
                            .setting("save 60 1")
                            .setting("maxmemory 128mb")
                            .setting("maxmemory-policy allkeys-lru")
                            .build();
            server.start();
            return new LocalRedis(server, port, cleanUp);
        } catch (IOException e) {
            throw new UncheckedIOException("Redis did not start on port " + port, e);
        }
    }

    /** Unpacked once and kept: writing over a program that runs in another stack would fail. */
    private static java.io.File program() throws IOException {
        var folder = Folders.programs().resolve("redis-6.2");
        if (Files.notExists(folder)) {
            var draft = Files.createTempDirectory(Folders.programs(), "redis-");
            ExecutableProvider.newJarResourceProvider(draft.toFile()).get();
            if (!draft.toFile().renameTo(folder.toFile())) {
                Folders.delete(draft); // another start was faster
            }
        }
        try (var files = Files.list(folder)) {
            return files.findFirst().orElseThrow().toFile();
        }
    }

    public int port() {
        return port;
    }

    public String url() {
        return "redis://127.0.0.1:" + port;
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        cleanUp.run();
    }
}

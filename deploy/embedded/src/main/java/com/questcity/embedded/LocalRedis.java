package com.questcity.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Redis on loopback. Its data is saved at a stop and after each busy minute. */
public final class LocalRedis implements AutoCloseable {

    private static final int START_SECONDS = 20;
    private static final int STOP_SECONDS = 20;
    private static final int ANSWER_MILLIS = 500;

    private final Process process;
    private final int port;
    private final String password;
    private final Runnable cleanUp;

    private LocalRedis(Process process, int port, String password, Runnable cleanUp) {
        this.process = process;
        this.port = port;
        this.password = password;
        this.cleanUp = cleanUp;
    }

    /** An empty server on a free port, gone with its data when it is closed or the JVM ends. */
    public static LocalRedis temporary() {
        var data = Folders.temporary("redis");
        var server =
                start(
                        data,
                        0,
                        "",
                        data.resolve("redis.pid"),
                        data.resolve("redis.log"),
                        () -> Folders.delete(data));
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop-redis"));
        return server;
    }

    /**
     * A server whose data outlives it; without a password when it is empty. Its output is added to
     * the log file.
     */
    public static LocalRedis at(Path data, int port, String password, Path pidFile, Path log) {
        return start(Folders.existing(data), port, password, pidFile, log, () -> {});
    }

    private static LocalRedis start(
            Path data, int wishedPort, String password, Path pidFile, Path log, Runnable cleanUp) {
        var port = Ports.of(wishedPort);
        try {
            var command =
                    List.of(
                            RedisProgram.path().toString(),
                            settings(data, port, password).toString());
            var process =
                    Detached.program(pidFile, command)
                            .redirectErrorStream(true)
                            .redirectOutput(Redirect.appendTo(log.toFile()))
                            .start();
            var redis = new LocalRedis(process, port, password, cleanUp);
            redis.awaitAnswer(log);
            return redis;
        } catch (IOException e) {
            throw new UncheckedIOException("Redis did not start: see " + log, e);
        }
    }

    private static Path settings(Path data, int port, String password) throws IOException {
        var file = Folders.privateFile(data.resolve("redis.conf"));
        return Files.writeString(
                file,
                """
                bind 127.0.0.1
                port %d
                dir "%s"
                save 60 1
                maxmemory 128mb
                maxmemory-policy allkeys-lru
                # The command line stays as it was started, so that left-overs are known by it.
                set-proc-title no
                # With these, whoever reaches the port could write files as the server's user.
                rename-command CONFIG ""
                rename-command DEBUG ""
                rename-command MODULE ""
                rename-command SLAVEOF ""
                rename-command REPLICAOF ""
                %s
                """
                        .formatted(
                                port, data, password.isEmpty() ? "" : "requirepass " + password));
    }

    private void awaitAnswer(Path log) throws IOException {
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (!answers()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                process.destroyForcibly();
                throw new IOException("Redis does not answer on port " + port + ": see " + log);
            }
            Pause.shortly();
        }
    }

    private boolean answers() {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(ANSWER_MILLIS);
            socket.getOutputStream().write("PING\r\n".getBytes(StandardCharsets.US_ASCII));
            var answer =
                    new String(socket.getInputStream().readNBytes(5), StandardCharsets.US_ASCII);
            return answer.equals("+PONG") || answer.equals("-NOAU");
        } catch (IOException e) {
            return false;
        }
    }

    public int port() {
        return port;
    }

    public String url() {
        var user = password.isEmpty() ? "" : ":" + password + "@";
        return "redis://" + user + "127.0.0.1:" + port;
    }

    public long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        cleanUp.run();
    }
}

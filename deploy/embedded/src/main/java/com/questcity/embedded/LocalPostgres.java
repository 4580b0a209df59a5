package com.questcity.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;

/**
 * PostgreSQL 18 on loopback with the database {@code questcity} and the roles and schemas of all
 * services. Everybody needs a password, the superuser too.
 */
public final class LocalPostgres implements AutoCloseable {

    public static final String DATABASE = "questcity";

    private static final String SUPERUSER = "postgres";
    private static final Duration RECOVERY_LIMIT = Duration.ofSeconds(90);

    private final EmbeddedPostgres server;
    private final PostgresFolder folder;
    private final Secrets secrets;
    private final Runnable cleanUp;

    private LocalPostgres(
            EmbeddedPostgres server, PostgresFolder folder, Secrets secrets, Runnable cleanUp) {
        this.server = server;
        this.folder = folder;
        this.secrets = secrets;
        this.cleanUp = cleanUp;
    }

    /**
     * A fast, forgetful server on a free port, gone with its data when it is closed or the JVM
     * ends.
     */
    public static LocalPostgres temporary() {
        var home = Folders.temporary("postgres");
        var secrets = Secrets.in(home.resolve("secrets"));
        var log = home.resolve("postgres.log");
        var server =
                start(home.resolve("data"), 0, secrets, log, false, () -> Folders.delete(home));
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop-postgres"));
        return server;
    }

    /** A server whose data outlives it, and a crash. Its output is added to the log file. */
    public static LocalPostgres at(Path data, int port, Secrets secrets, Path log) {
        return start(data, port, secrets, log, true, () -> {});
    }

    private static LocalPostgres start(
            Path data, int port, Secrets secrets, Path log, boolean durable, Runnable cleanUp) {
        var folder = new PostgresFolder(Folders.existing(data));
        folder.awaitEndOfRemains();
        try {
            var server = settings(folder, secrets, log, durable).setPort(Ports.of(port)).start();
            return new LocalPostgres(server, folder, secrets, cleanUp).withRoles();
        } catch (IOException e) {
            folder.stopServer();
            throw new UncheckedIOException("PostgreSQL did not start: see " + log, e);
        }
    }

    private LocalPostgres withRoles() {
        try {
            new Roles(this::connectAsSuperuser, secrets).apply();
            return this;
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private static EmbeddedPostgres.Builder settings(
            PostgresFolder folder, Secrets secrets, Path log, boolean durable) {
        var password = passwordName(SUPERUSER);
        var onDisk = durable ? "on" : "off";
        var output = Redirect.appendTo(log.toFile());
        return EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(programs())
                .setDataDirectory(folder.path())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(RECOVERY_LIMIT)
                .setOutputRedirector(output)
                .setErrorRedirector(output)
                .setLocaleConfig("auth-host", "scram-sha-256")
                .setLocaleConfig("auth-local", "scram-sha-256")
                .setLocaleConfig("pwfile", secrets.passwordFile(password).toString())
                // The same order and the same lower() on every machine.
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setConnectConfig("password", secrets.password(password))
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("max_connections", "100")
                .setServerConfig("shared_buffers", "64MB")
                .setServerConfig("jit", "off")
                .setServerConfig("fsync", onDisk)
                .setServerConfig("synchronous_commit", onDisk)
                .setServerConfig("full_page_writes", onDisk);
    }

    private static File programs() {
        return Folders.programs().toFile();
    }

    public int port() {
        return server.getPort();
    }

    /** The password of a service's role, which is named as its schema. */
    public String passwordOf(String role) {
        return secrets.password(passwordName(role));
    }

    public String jdbcUrl() {
        return jdbcUrl(DATABASE);
    }

    /** A connection as one of the roles. */
    public Connection connectAs(String role) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(), role, passwordOf(role));
    }

    /** The process id of the server itself. */
    public long pid() {
        return folder.serverPid()
                .orElseThrow(() -> new IllegalStateException("PostgreSQL is not running"));
    }

    private Connection connectAsSuperuser(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), SUPERUSER, passwordOf(SUPERUSER));
    }

    private String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port() + "/" + database;
    }

    static String passwordName(String role) {
        return role + ".password";
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        folder.awaitEndOfServer();
        cleanUp.run();
    }
}

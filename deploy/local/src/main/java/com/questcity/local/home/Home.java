package com.questcity.local.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

/** One stack: the checkout it is built from, the folder of its data, and its ports. */
public record Home(Path checkout, Path data, Ports ports) {

    private static final String DEFAULT_PORT = "8080";

    /** The stack that the environment describes; deploy/questcity sets all three variables. */
    public static Home from(Map<String, String> environment) {
        var checkout = absolute(environment.getOrDefault("QUESTCITY_CHECKOUT", ""));
        var data =
                absolute(
                        environment.getOrDefault(
                                "QUESTCITY_HOME", checkout.resolve(".questcity").toString()));
        return new Home(checkout, data, new Ports(port(environment)));
    }

    private static int port(Map<String, String> environment) {
        var port = environment.getOrDefault("QUESTCITY_PORT", DEFAULT_PORT);
        try {
            return Integer.parseInt(port);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("QUESTCITY_PORT is not a number: " + port, e);
        }
    }

    private static Path absolute(String path) {
        return Path.of(path).toAbsolutePath().normalize();
    }

    /** Makes the folders that are not there yet. Data and secrets are nobody else's business. */
    public Home create() {
        try {
            Files.createDirectories(
                    data,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rwx------")));
            Files.createDirectories(logs());
            Files.createDirectories(run());
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path postgres() {
        return data.resolve("postgres");
    }

    public Path redis() {
        return data.resolve("redis");
    }

    public Path s3() {
        return data.resolve("s3");
    }

    public Path mail() {
        return data.resolve("mail");
    }

    public Path secrets() {
        return data.resolve("secrets");
    }

    public Path logs() {
        return data.resolve("logs");
    }

    public Path run() {
        return data.resolve("run");
    }

    public Path log(String part) {
        return logs().resolve(part + ".log");
    }

    public Path pidFile(String part) {
        return run().resolve(part + ".pid");
    }

    public Path environmentFile(Service service) {
        return run().resolve(service.context() + ".env");
    }

    public Path program(Service service) {
        return checkout.resolve(service.module()).resolve("target/quarkus-app/quarkus-run.jar");
    }

    public String url() {
        return "http://127.0.0.1:" + ports.gateway();
    }
}

package com.questcity.local.client;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Where the running platform is reached and what it left on disk for its commands. */
public record LocalPlatform(URI gateway, Path home) {

    private static final String DEFAULT_PORT = "8080";
    private static final String DEFAULT_HOME = ".questcity";

    /** The platform that {@code QUESTCITY_PORT} and {@code QUESTCITY_HOME} name. */
    public static LocalPlatform from(Map<String, String> environment) {
        var port = environment.getOrDefault("QUESTCITY_PORT", DEFAULT_PORT);
        var home = environment.getOrDefault("QUESTCITY_HOME", DEFAULT_HOME);
        return new LocalPlatform(URI.create("http://127.0.0.1:" + port), Path.of(home));
    }

    /** The password that was generated for an account of the platform's own. */
    public String password(String account) throws IOException {
        var secrets = home.resolve("secrets").normalize();
        var file = secrets.resolve(account + ".password").normalize();
        if (!secrets.equals(file.getParent())) {
            throw new IOException("no account has the name " + account);
        }
        return Files.readString(file).strip();
    }

    public Path mailFolder() {
        return home.resolve("mail");
    }
}

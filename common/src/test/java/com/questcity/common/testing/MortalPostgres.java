package com.questcity.common.testing;

import com.questcity.embedded.LocalPostgres;
import com.questcity.embedded.Secrets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;

/** A platform whose PostgreSQL a test may kill and start again, on the same port and data. */
public class MortalPostgres extends PlatformResource {

    private static final String HOME = "questcity.test.postgres-home";

    @Override
    protected LocalPostgres startPostgres(Map<String, String> settings) {
        try {
            var home = Files.createTempDirectory("mortal-postgres");
            settings.put(HOME, home.toString());
            return start(home, 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As the kernel would, without a word of warning. */
    public static void kill() {
        var pid = setting("questcity.test.postgres-pid");
        ProcessHandle.of(Long.parseLong(pid)).orElseThrow().destroyForcibly();
    }

    public static LocalPostgres startAgain() {
        return start(Path.of(setting(HOME)), Integer.parseInt(setting("DB_PORT")));
    }

    private static LocalPostgres start(Path home, int port) {
        return LocalPostgres.at(
                home.resolve("data"),
                port,
                Secrets.in(home.resolve("secrets")),
                home.resolve("postgres.log"));
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }
}

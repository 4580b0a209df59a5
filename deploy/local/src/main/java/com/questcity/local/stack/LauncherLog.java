package com.questcity.local.stack;

import com.questcity.local.home.Home;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.logging.LogManager;
import org.slf4j.LoggerFactory;

/**
 * What the launcher's libraries have to say: warnings only, in a log, not between the lines for a
 * person.
 */
final class LauncherLog {

    private LauncherLog() {}

    static void open(Home home) {
        var settings =
                """
                handlers=java.util.logging.FileHandler
                .level=WARNING
                java.util.logging.FileHandler.pattern=%s
                java.util.logging.FileHandler.append=true
                java.util.logging.FileHandler.limit=10000000
                java.util.logging.FileHandler.formatter=java.util.logging.SimpleFormatter
                java.util.logging.SimpleFormatter.format=%%1$tF %%1$tT %%4$s %%3$s: %%5$s%%6$s%%n
                """
                        .formatted(home.log("launcher").toString().replace("%", "%%"));
        try {
            LogManager.getLogManager()
                    .readConfiguration(
                            new ByteArrayInputStream(settings.getBytes(StandardCharsets.UTF_8)));
            LoggerFactory.getILoggerFactory(); // before several threads ask for it at once
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

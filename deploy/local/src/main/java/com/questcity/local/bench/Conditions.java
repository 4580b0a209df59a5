package com.questcity.local.bench;

import com.questcity.local.home.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** Under what a figure was measured; without it no figure means anything. */
record Conditions(int cores, String memory, String kernel, String data, String commit, Load load) {

    private static final String SIZE =
            "select (select count(*) from quest) || ' quests, ' || pg_size_pretty(pg_database_size(current_database()))";

    static Conditions of(BenchedStack stack, Load load) {
        return new Conditions(
                Runtime.getRuntime().availableProcessors(),
                installedMemory(),
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                size(stack),
                version(stack),
                load);
    }

    List<String> lines() {
        return List.of(
                "machine  " + cores + " cores, " + memory + ", " + kernel,
                "data     " + data,
                "commit   " + commit,
                "load     %d connections, %d rounds of %d s, interleaved, medians"
                        .formatted(load.connections(), load.rounds(), load.seconds()));
    }

    private static String installedMemory() {
        try (var lines = Files.lines(Path.of("/proc/meminfo"))) {
            return lines.filter(line -> line.startsWith("MemTotal:"))
                    .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024 + " MB")
                    .findFirst()
                    .orElse("memory unknown");
        } catch (IOException elsewhere) {
            return "memory unknown";
        }
    }

    private static String size(BenchedStack stack) {
        try (var connection = stack.database(Service.QUEST);
                var rows = connection.createStatement().executeQuery(SIZE)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException failure) {
            throw BenchRefused.because("The database can't be asked: " + failure.getMessage());
        }
    }

    /** Marked when the tree had changes, as such a figure can't be measured again. */
    private static String version(BenchedStack stack) {
        try {
            return stack.program("git", "")
                    .run(
                            Map.of(),
                            List.of(
                                    "-C",
                                    stack.checkout().toString(),
                                    "describe",
                                    "--always",
                                    "--dirty"))
                    .strip();
        } catch (BenchRefused noRepository) {
            return "unknown";
        }
    }
}

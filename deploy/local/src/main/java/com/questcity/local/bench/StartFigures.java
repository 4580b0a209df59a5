package com.questcity.local.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/** What the last start cost, as the launcher wrote it to run/start.json. */
record StartFigures(JsonNode figures) {

    static StartFigures read(BenchedStack stack) {
        var file = stack.home().run().resolve("start.json");
        if (Files.notExists(file)) {
            throw BenchRefused.because(
                    "The last start left no figures ("
                            + file
                            + "): start with deploy/questcity up -d");
        }
        try {
            return new StartFigures(new ObjectMapper().readTree(file.toFile()));
        } catch (IOException damaged) {
            throw BenchRefused.because(file + " can't be read: " + damaged.getMessage());
        }
    }

    List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add("start to all-ready " + figures.path("seconds").asText() + " s, at most 25");
        lines.add(
                "resident           " + figures.path("resident_mb").asText() + " MB, at most 1638");
        figures.path("parts")
                .properties()
                .forEach(part ->
                        lines.add("  %-16s %s s".formatted(part.getKey(), part.getValue())));
        return lines;
    }
}

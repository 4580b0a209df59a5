package com.questcity.local.stack;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.questcity.local.home.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;

/** What a start cost, kept for the bench in run/start.json; times are in seconds. */
record StartReport(Duration took, long residentMebibytes, Map<String, Double> parts) {

    void write(Home home) {
        var figures =
                Map.of(
                        "seconds", took.toMillis() / 1000.0,
                        "resident_mb", residentMebibytes,
                        "parts", parts);
        try {
            new JsonMapper().writeValue(home.run().resolve("start.json").toFile(), figures);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

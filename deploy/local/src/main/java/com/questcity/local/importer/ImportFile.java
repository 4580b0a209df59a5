package com.questcity.local.importer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;

/** A file to import, told apart by what is in it, not by its name. */
sealed interface ImportFile {

    /** Quests that are written out. */
    record Written(Pack pack) implements ImportFile {}

    /** Landmarks of which quests are to be made. */
    record Found(Landmarks landmarks) implements ImportFile {}

    static ImportFile read(Path file) throws IOException, FileUnreadable {
        var text = SourceText.read(file);
        return text.stripLeading().startsWith("{")
                ? json(text)
                : new Found(CsvLandmarks.read(text));
    }

    private static ImportFile json(String text) throws FileUnreadable {
        var json = parsed(text);
        if ("FeatureCollection".equals(json.path("type").asText())) {
            return new Found(GeoJsonLandmarks.read(json));
        }
        if (json.path("quests").isArray()) {
            return new Written(Pack.read(json));
        }
        throw new FileUnreadable(
                "the JSON is neither a GeoJSON FeatureCollection nor a pack of quests");
    }

    private static JsonNode parsed(String text) throws FileUnreadable {
        try {
            return new JsonMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new FileUnreadable(
                    "the JSON is malformed at line " + e.getLocation().getLineNr());
        }
    }
}

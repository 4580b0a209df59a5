package com.questcity.local.importer;

import java.util.Collection;
import java.util.Map;
import java.util.TreeSet;

/** The credit lines that open data asks for, by the tag before the colon of a landmark's source. */
final class Credit {

    private static final Map<String, String> LINES =
            Map.of(
                    "osm", "© OpenStreetMap contributors, ODbL 1.0 (openstreetmap.org/copyright)",
                    "wikivoyage_ru", "Russian Wikivoyage contributors, CC BY-SA",
                    "wikidata", "Wikidata, CC0 1.0",
                    "openplaques", "Open Plaques, PDDL 1.0");

    private Credit() {}

    static String of(Collection<Landmark> landmarks) {
        var lines = new TreeSet<String>();
        for (var landmark : landmarks) {
            var tag = landmark.source().split(":", 2)[0];
            if (LINES.containsKey(tag)) {
                lines.add(LINES.get(tag));
            }
        }
        return String.join("; ", lines);
    }
}

package com.questcity.local.importer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a file of landmarks holds: the good rows, and the bad ones with their reasons. */
final class Landmarks {

    private final List<Landmark> good = new ArrayList<>();
    private final List<BadRow> bad = new ArrayList<>();
    private final Map<String, String> seen = new HashMap<>();

    void read(String where, Map<String, String> fields) {
        try {
            add(LandmarkRow.read(where, fields));
        } catch (RowRefused e) {
            refuse(where, e.reason());
        }
    }

    void refuse(String where, String reason) {
        bad.add(new BadRow(where, reason));
    }

    private void add(Landmark landmark) throws RowRefused {
        var earlier = seen.putIfAbsent(landmark.source(), landmark.where());
        if (earlier != null) {
            throw new RowRefused("the same landmark stands in " + earlier);
        }
        good.add(landmark);
    }

    List<Landmark> good() {
        return List.copyOf(good);
    }

    List<BadRow> bad() {
        return List.copyOf(bad);
    }
}

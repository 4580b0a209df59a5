package com.questcity.local.importer;

import java.util.List;

/** Three to six landmarks of one city that a person can walk along. */
record Walk(City city, String category, String language, List<Landmark> stops) {

    static final int FEWEST_STOPS = 3;
    static final int MOST_STOPS = 6;

    boolean isRussian() {
        return Landmark.RUSSIAN.equals(language);
    }

    double metres() {
        var metres = 0.0;
        for (var i = 1; i < stops.size(); i++) {
            metres += stops.get(i - 1).position().metresTo(stops.get(i).position());
        }
        return metres;
    }
}

package com.questcity.local.importer;

import java.util.Locale;

/**
 * A named place that quests belong to; its name is its own, also where other towns are called the
 * same.
 */
record City(String name, Position centre) {

    /** Towns of one name that are farther apart are different towns. */
    static final double LARGEST_EXTENT_METRES = 60_000;

    boolean reaches(Position position) {
        return centre.metresTo(position) <= LARGEST_EXTENT_METRES;
    }

    /** The name that tells this town from a namesake. */
    City qualified() {
        var position =
                String.format(Locale.ROOT, " (%.1f, %.1f)", centre.latitude(), centre.longitude());
        return new City(name + position, centre);
    }
}

package com.questcity.local.importer;

/** One good row: something to be found at a place, in the language that its row speaks. */
record Landmark(
        String where,
        String city,
        String name,
        String language,
        String category,
        Position position,
        String description,
        String source) {

    static final String RUSSIAN = "ru";
    static final String ENGLISH = "en";

    boolean hasCity() {
        return !city.isEmpty();
    }

    Landmark in(String otherCity) {
        return new Landmark(
                where, otherCity, name, language, category, position, description, source);
    }
}

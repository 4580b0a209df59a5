package com.questcity.local.importer;

import java.util.List;
import java.util.Locale;

/**
 * The five dictionaries of quests: their paths, and the fields of a quest or point that name an
 * entry.
 */
enum DictionaryKind {
    CATEGORIES("category"),
    PLACES("place"),
    VEHICLES("vehicle"),
    TYPES("type"),
    TOOLS("tool");

    static final List<DictionaryKind> OF_QUESTS = List.of(CATEGORIES, PLACES, VEHICLES);
    static final List<DictionaryKind> OF_POINTS = List.of(TYPES, TOOLS);

    private final String field;

    DictionaryKind(String field) {
        this.field = field;
    }

    String field() {
        return field;
    }

    String idField() {
        return field + "_id";
    }

    /** What a pack's list and the path are called. */
    String plural() {
        return name().toLowerCase(Locale.ROOT);
    }
}

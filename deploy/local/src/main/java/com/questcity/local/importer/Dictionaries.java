package com.questcity.local.importer;

import com.questcity.local.client.Session;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** All five dictionaries of a platform. */
final class Dictionaries {

    private final Map<DictionaryKind, Dictionary> byKind = new EnumMap<>(DictionaryKind.class);

    private Dictionaries() {}

    static Dictionaries listed(Session session) {
        var dictionaries = new Dictionaries();
        for (var kind : DictionaryKind.values()) {
            dictionaries.byKind.put(kind, Dictionary.listed(session, kind));
        }
        return dictionaries;
    }

    Dictionary of(DictionaryKind kind) {
        return Objects.requireNonNull(byKind.get(kind));
    }
}

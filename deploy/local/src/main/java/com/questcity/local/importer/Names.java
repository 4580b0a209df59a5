package com.questcity.local.importer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** Puts ids where a pack has names; for many threads. */
final class Names {

    private final Dictionaries dictionaries;
    private final Map<DictionaryKind, Map<String, Long>> ids = new EnumMap<>(DictionaryKind.class);

    /** Every entry that the pack brings is known, or made, from here on. */
    Names(Pack pack, Dictionaries dictionaries) {
        this.dictionaries = dictionaries;
        pack.entries().forEach((kind, entries) -> entries.forEach(entry -> idOf(kind, entry)));
    }

    ObjectNode resolve(ObjectNode quest) {
        var copy = quest.deepCopy();
        DictionaryKind.OF_QUESTS.forEach(kind -> resolve(kind, copy));
        for (var point : copy.path("points")) {
            DictionaryKind.OF_POINTS.forEach(kind -> resolve(kind, point));
        }
        return copy;
    }

    private void resolve(DictionaryKind kind, JsonNode owner) {
        if (owner instanceof ObjectNode object && object.hasNonNull(kind.field())) {
            var entry = JsonNodeFactory.instance.objectNode();
            entry.set("name", object.remove(kind.field()));
            object.put(kind.idField(), idOf(kind, entry));
        }
    }

    /** Within a pack a name means one entry, also where the platform knows another of that name. */
    private synchronized long idOf(DictionaryKind kind, ObjectNode entry) {
        return ids.computeIfAbsent(kind, any -> new HashMap<>())
                .computeIfAbsent(
                        entry.path("name").asText(), name -> dictionaries.of(kind).idOf(entry));
    }
}

package com.questcity.local.importer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Quests that name their category, place, vehicle, activities and tools, and the entries with these
 * names. Only the names become ids on the way in; everything else is sent as it stands. A quest is
 * written when its turn comes, as many would fill the memory.
 */
record Pack(Map<DictionaryKind, List<ObjectNode>> entries, List<Supplier<ObjectNode>> quests) {

    static Pack read(JsonNode json) throws FileUnreadable {
        var entries = new EnumMap<DictionaryKind, List<ObjectNode>>(DictionaryKind.class);
        for (var kind : DictionaryKind.values()) {
            entries.put(kind, objects(kind.plural(), json.path(kind.plural())));
        }
        var quests = objects("quests", json.path("quests"));
        return new Pack(entries, quests.stream().map(Pack::written).toList());
    }

    private static Supplier<ObjectNode> written(ObjectNode quest) {
        return () -> quest;
    }

    private static List<ObjectNode> objects(String name, JsonNode list) throws FileUnreadable {
        var objects = new ArrayList<ObjectNode>();
        for (var element : list) {
            if (!(element instanceof ObjectNode object)) {
                throw new FileUnreadable("every element of " + name + " must be an object");
            }
            objects.add(object);
        }
        return objects;
    }
}

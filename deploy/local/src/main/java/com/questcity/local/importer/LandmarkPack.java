package com.questcity.local.importer;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Writes walks as a pack, so that landmarks take the same way in as written quests. */
final class LandmarkPack {

    static final String ON_FOOT = "On foot";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private LandmarkPack() {}

    static Pack of(List<Walk> walks) {
        var categories = walks.stream().map(Walk::category).map(PlainText::title);
        var entries =
                Map.of(
                        DictionaryKind.CATEGORIES, named(categories),
                        DictionaryKind.PLACES,
                                walks.stream()
                                        .map(Walk::city)
                                        .distinct()
                                        .map(LandmarkPack::place)
                                        .toList(),
                        DictionaryKind.VEHICLES, named(Stream.of(ON_FOOT)));
        return new Pack(entries, walks.stream().map(LandmarkPack::quest).toList());
    }

    private static Supplier<ObjectNode> quest(Walk walk) {
        return () -> WalkQuest.of(walk);
    }

    private static List<ObjectNode> named(Stream<String> names) {
        return names.distinct().sorted().map(name -> JSON.objectNode().put("name", name)).toList();
    }

    private static ObjectNode place(City city) {
        var place = JSON.objectNode().put("name", city.name());
        return place.put("latitude", city.centre().latitude())
                .put("longitude", city.centre().longitude());
    }
}

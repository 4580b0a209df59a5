package com.questcity.local.stub;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Dictionaries and quests as quest-service keeps them: unique names and sources, drafts until
 * published.
 */
public final class StubCatalogue {

    private static final String QUESTS = "/api/v1/quests";

    private final Map<String, List<ObjectNode>> dictionaries = new HashMap<>();
    private final List<ObjectNode> quests = new ArrayList<>();

    public StubCatalogue(StubPlatform platform) {
        for (var name : List.of("categories", "places", "vehicles", "types", "tools")) {
            dictionaries.put(name, new ArrayList<>());
            platform.route(
                    "GET " + QUESTS + "/" + name,
                    platform.guarded(call -> page(call, entries(name))));
            platform.route(
                    "POST " + QUESTS + "/" + name,
                    platform.guarded(call -> add(call, entries(name))));
        }
        platform.route("GET " + QUESTS, platform.guarded(call -> page(call, quests)));
        platform.route("POST " + QUESTS, platform.guarded(this::draft));
        platform.route("POST " + QUESTS + "/*", platform.guarded(this::publish));
        platform.route(
                "GET " + QUESTS + "/*", platform.guarded(call -> Reply.json(200, quest(call))));
    }

    public List<ObjectNode> entries(String dictionary) {
        return dictionaries.getOrDefault(dictionary, List.of());
    }

    public List<ObjectNode> quests() {
        return quests;
    }

    public long published() {
        return quests.stream()
                .filter(quest -> quest.path("status").asText().equals("PUBLISHED"))
                .count();
    }

    private static Reply page(Call call, List<ObjectNode> entries) {
        var from = call.number("cursor", 0);
        var to = Math.min(entries.size(), from + call.number("limit", 20));
        var page = JsonNodeFactory.instance.objectNode();
        page.putArray("items").addAll(entries.subList(from, to));
        return Reply.json(
                200,
                to < entries.size()
                        ? page.put("next_cursor", "" + to)
                        : page.putNull("next_cursor"));
    }

    private static Reply add(Call call, List<ObjectNode> entries) {
        var name = call.text("name");
        for (var entry : entries) {
            if (entry.path("name").asText().equalsIgnoreCase(name)) {
                return Reply.conflict("name-taken", entry.path("id").asLong());
            }
        }
        ObjectNode entry = call.body().deepCopy();
        entries.add(entry.put("id", entries.size() + 1));
        return Reply.json(201, entry);
    }

    private Reply draft(Call call) {
        if (call.text("name").isEmpty() || call.body().path("points").isEmpty()) {
            return Reply.problem(400, "invalid-request");
        }
        for (var quest : quests) {
            if (quest.path("source").asText().equals(call.text("source"))) {
                return Reply.conflict("quest-exists", quest.path("id").asLong());
            }
        }
        ObjectNode quest = call.body().deepCopy();
        quests.add(quest.put("id", quests.size() + 1).put("status", "DRAFT"));
        return Reply.json(201, quest);
    }

    private Reply publish(Call call) {
        quest(call).put("status", "PUBLISHED");
        return Reply.empty(204);
    }

    private ObjectNode quest(Call call) {
        return quests.get(Math.toIntExact(call.id()) - 1);
    }
}

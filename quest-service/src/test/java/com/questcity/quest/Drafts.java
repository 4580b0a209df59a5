package com.questcity.quest;

import static com.questcity.quest.Callers.editor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** JSON bodies that the API accepts, to be changed by the tests that want another. */
public final class Drafts {

    private Drafts() {}

    public static Map<String, Object> quest(Object... points) {
        var draft = new LinkedHashMap<String, Object>();
        draft.put("name", "Bridges of the old harbour");
        draft.put("short_description", "Along the canal.");
        draft.put("description", "A walk along the canal, from bridge to bridge.");
        draft.put("language", "en");
        draft.put("category_id", entry("categories"));
        draft.put("place_id", place());
        draft.put("group", "FRIENDS");
        draft.put("level", "EASY");
        draft.put("timeframe", "ONE_TO_TWO_HOURS");
        draft.put("mileage", "UP_TO_TEN");
        draft.put("cost", 0);
        draft.put("reward", 50);
        draft.put("points", new ArrayList<>(List.of(points)));
        return draft;
    }

    public static Map<String, Object> point(String taskKind) {
        var draft = new LinkedHashMap<String, Object>();
        draft.put("name_of_location", "Lion bridge");
        draft.put("description", "Count the lions.");
        draft.put("task_kind", taskKind);
        draft.put("places", List.of(placeSettings()));
        return draft;
    }

    public static Map<String, Object> placeSettings() {
        var draft = new LinkedHashMap<String, Object>();
        draft.put("latitude", 59.9375);
        draft.put("longitude", 30.3125);
        draft.put("detections_radius", 50);
        return draft;
    }

    public static Map<String, Object> changed(Map<String, Object> draft, String field, Object to) {
        var changed = new LinkedHashMap<>(draft);
        changed.put(field, to);
        return changed;
    }

    public static String json(Map<String, Object> draft) {
        try {
            return new ObjectMapper().writeValueAsString(draft);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** A new entry of the dictionary at this path. */
    public static long entry(String path) {
        return add(path, Map.of("name", unique("Entry")));
    }

    public static long place() {
        return add("places", Map.of("name", unique("City"), "latitude", 59.93, "longitude", 30.31));
    }

    public static String unique(String name) {
        return name + " " + UUID.randomUUID();
    }

    /** The id of a quest made, and maybe published, from the draft. */
    public static long stored(Map<String, Object> draft) {
        return editor().body(draft)
                .post("/api/v1/quests")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
    }

    public static long published(Map<String, Object> draft) {
        var id = stored(draft);
        editor().post("/api/v1/quests/{id}/publish", id).then().statusCode(204);
        return id;
    }

    private static long add(String path, Map<String, ?> entry) {
        return editor().body(entry)
                .post("/api/v1/quests/" + path)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
    }
}

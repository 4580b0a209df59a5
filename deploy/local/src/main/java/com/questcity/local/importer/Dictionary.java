package com.questcity.local.importer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.questcity.local.client.PlatformClient;
import com.questcity.local.client.PlatformRefused;
import com.questcity.local.client.Session;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One of the platform's dictionaries: listed once, then looked up, and added to where a name is
 * missing.
 */
final class Dictionary {

    private static final int PAGE = 100;

    private final Session session;
    private final String path;
    private final Map<String, JsonNode> byName = new HashMap<>();

    private Dictionary(Session session, DictionaryKind kind) {
        this.session = session;
        this.path = PlatformClient.API + "/quests/" + kind.plural();
    }

    static Dictionary listed(Session session, DictionaryKind kind) {
        var dictionary = new Dictionary(session, kind);
        dictionary.list();
        return dictionary;
    }

    private void list() {
        var cursor = "";
        do {
            var page = page(cursor);
            page.path("items").forEach(entry -> byName.put(key(entry), entry));
            cursor = page.path("next_cursor").asText("");
        } while (!cursor.isEmpty() && !cursor.equals("null"));
    }

    private JsonNode page(String cursor) {
        var from =
                cursor.isEmpty()
                        ? ""
                        : "&cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8);
        return session.get(path + "?limit=" + PAGE + from).require("the list " + path, 200).body();
    }

    private static String key(JsonNode entry) {
        return entry.path("name").asText().strip().toLowerCase(Locale.ROOT);
    }

    /** The places that have a position, which may take landmarks that name no city. */
    List<City> cities() {
        var cities = new ArrayList<City>();
        for (var entry : byName.values()) {
            if (hasPosition(entry)) {
                cities.add(city(entry));
            }
        }
        cities.sort(Comparator.comparing(City::name));
        return cities;
    }

    private static boolean hasPosition(JsonNode entry) {
        return entry.path("latitude").isNumber() && entry.path("longitude").isNumber();
    }

    private static City city(JsonNode entry) {
        var position =
                new Position(entry.path("latitude").asDouble(), entry.path("longitude").asDouble());
        return new City(entry.path("name").asText(), position);
    }

    /**
     * The id of the entry with this name, which is made if there is none. A far namesake is another
     * entry.
     */
    long idOf(ObjectNode wanted) {
        return byName.values().stream()
                .filter(entry -> isMeant(wanted, entry))
                .mapToLong(entry -> entry.path("id").asLong())
                .min()
                .orElseGet(() -> add(byName.containsKey(key(wanted)) ? qualified(wanted) : wanted));
    }

    private static boolean isMeant(ObjectNode wanted, JsonNode known) {
        if (!hasPosition(wanted) || !hasPosition(known)) {
            return key(known).equals(key(wanted));
        }
        var called = key(known).equals(key(wanted)) || key(known).startsWith(key(wanted) + " (");
        return called && city(known).reaches(city(wanted).centre());
    }

    private static ObjectNode qualified(ObjectNode wanted) {
        return wanted.deepCopy().put("name", city(wanted).qualified().name());
    }

    private long add(ObjectNode entry) {
        var answer = session.post(path, entry);
        if (answer.is(201)) {
            byName.put(key(entry), answer.body());
            return answer.body().path("id").asLong();
        }
        if (answer.is(409) && answer.body().has("existing_id")) {
            return answer.body().path("existing_id").asLong();
        }
        throw new PlatformRefused(
                "making '" + entry.path("name").asText() + "' in " + path, answer);
    }
}

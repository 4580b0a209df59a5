package com.questcity.local.importer;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;

/** Writes a walk as the quest of a pack, within the limits of the API. */
final class WalkQuest {

    private static final int LONGEST_END = 50;
    private static final int LONGEST_NAME = 128;
    private static final int LONGEST_SUMMARY = 500;
    private static final int LONGEST_DESCRIPTION = 10_000;
    private static final int LONGEST_LOCATION = 255;
    private static final int LONGEST_TASK = 4_000;
    private static final int REWARD_PER_STOP = 10;
    private static final double SHORT_WALK_METRES = 1_500;
    private static final int KEY_LENGTH = 40;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Walk walk;
    private final StopWords words;

    private WalkQuest(Walk walk) {
        this.walk = walk;
        this.words = StopWords.of(walk);
    }

    static ObjectNode of(Walk walk) {
        return new WalkQuest(walk).quest();
    }

    private ObjectNode quest() {
        var quest = JSON.objectNode();
        quest.put("source", source()).put("name", name()).put("language", walk.language());
        quest.put("short_description", PlainText.cut(summary(), LONGEST_SUMMARY));
        quest.put("description", PlainText.cut(description(), LONGEST_DESCRIPTION));
        quest.put("category", PlainText.title(walk.category())).put("place", walk.city().name());
        quest.put("vehicle", LandmarkPack.ON_FOOT).put("group", "ALONE").put("level", "EASY");
        quest.put(
                "timeframe",
                walk.metres() > SHORT_WALK_METRES ? "ONE_TO_TWO_HOURS" : "UP_TO_ONE_HOUR");
        quest.put("mileage", "UP_TO_TEN")
                .put("cost", 0)
                .put("reward", REWARD_PER_STOP * walk.stops().size());
        quest.put(
                "auto_accrual",
                walk.stops().stream().allMatch(stop -> StopTask.of(stop) != StopTask.PICTURE));
        quest.put("is_subscription", false).put("pay_extra", false).put("ordered", false);
        quest.set("points", points());
        return quest;
    }

    /** The same members make the same key, so a second import finds the quest of the first. */
    private String source() {
        var members =
                walk.stops().stream()
                        .map(Landmark::source)
                        .sorted()
                        .collect(Collectors.joining("\n"));
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(members.getBytes(StandardCharsets.UTF_8));
            return "landmarks:" + HexFormat.of().formatHex(digest).substring(0, KEY_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has SHA-256
        }
    }

    private String name() {
        var first = PlainText.cut(walk.stops().getFirst().name(), LONGEST_END);
        var last = PlainText.cut(walk.stops().getLast().name(), LONGEST_END);
        return PlainText.cut(words.questName(first, last), LONGEST_NAME);
    }

    private String summary() {
        return words.summary(walk.stops().size(), walk.metres() / 1_000) + " " + walk.city().name();
    }

    private String description() {
        var names =
                walk.stops().stream()
                        .map(stop -> PlainText.cut(stop.name(), LONGEST_LOCATION))
                        .collect(Collectors.joining("; "));
        return words.onTheWay() + " " + names + ". " + Credit.of(walk.stops());
    }

    private ArrayNode points() {
        var points = JSON.arrayNode();
        walk.stops().forEach(stop -> points.add(point(stop)));
        return points;
    }

    private ObjectNode point(Landmark stop) {
        var task = StopTask.of(stop);
        var point = JSON.objectNode();
        point.put("name_of_location", PlainText.cut(stop.name(), LONGEST_LOCATION));
        point.put("description", PlainText.cut(task.text(stop, words), LONGEST_TASK));
        point.put("is_divide", false).put("required", StopTask.isRequired(stop));
        task.describe(point, stop, words);
        var place = JSON.objectNode();
        place.put("latitude", stop.position().latitude())
                .put("longitude", stop.position().longitude());
        place.put("detections_radius", StopTask.radius(stop));
        point.set("places", JSON.arrayNode().add(place));
        return point;
    }
}

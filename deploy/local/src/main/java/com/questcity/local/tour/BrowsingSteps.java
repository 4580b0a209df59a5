package com.questcity.local.tour;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A player looks through the quests and opens one, and sees nothing that would spoil it. */
final class BrowsingSteps {

    private static final int PAGES = 3;
    private static final int PAGE_SIZE = 4;
    private static final Set<String> SECRETS =
            Set.of("code", "words", "correct_options", "number", "tolerance");

    private BrowsingSteps() {}

    static List<Step> steps() {
        return List.of(
                new Step(
                        "the first three pages of quests follow each other",
                        BrowsingSteps::listQuests),
                new Step("a quest opens with its points", BrowsingSteps::openQuest),
                new Step("an open quest tells no secret", BrowsingSteps::lookForSecrets));
    }

    private static void listQuests(Tourist tourist) {
        var seen = new HashSet<String>();
        var path = "/quests?limit=" + PAGE_SIZE;
        var next = "";
        for (var page = 0; page < PAGES; page++) {
            var body = StepFailed.unless(200, tourist.self().get(path + next)).body();
            readPage(body.path("items"), seen, tourist);
            if (!body.hasNonNull("next_cursor")) {
                return;
            }
            var cursor = body.path("next_cursor").asText();
            next = "&cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8);
        }
    }

    private static void readPage(JsonNode items, Set<String> seen, Tourist tourist) {
        StepFailed.unless(
                items.isArray() && items.size() <= PAGE_SIZE, "a page", items.size() + " items");
        for (var card : items) {
            var id = card.path("id").asText();
            StepFailed.unless(seen.add(id), "each quest once", "quest " + id + " again");
            tourist.rememberQuest(id);
        }
        StepFailed.unless(!seen.isEmpty(), "at least one published quest", "none");
    }

    private static JsonNode quest(Tourist tourist) {
        return StepFailed.unless(200, tourist.self().get("/quests/" + tourist.quest())).body();
    }

    private static void openQuest(Tourist tourist) {
        var quest = quest(tourist);
        StepFailed.unless(!quest.path("name").asText("").isEmpty(), "a name", "none");
        StepFailed.unless(!quest.path("points").isEmpty(), "points", "none");
    }

    private static void lookForSecrets(Tourist tourist) {
        var quest = quest(tourist);
        for (var secret : SECRETS) {
            StepFailed.unless(
                    !tells(quest, secret), "no field " + secret, "one in quest " + tourist.quest());
        }
    }

    /** An empty field is no secret told. */
    private static boolean tells(JsonNode quest, String secret) {
        return quest.findValues(secret).stream().anyMatch(value -> !value.isNull());
    }
}

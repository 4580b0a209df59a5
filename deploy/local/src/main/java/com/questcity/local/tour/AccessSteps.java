package com.questcity.local.tour;

import com.questcity.local.client.Answer;
import java.util.List;
import java.util.stream.Stream;

/** What is one's own is empty at first, and nothing is shown to strangers. */
final class AccessSteps {

    private AccessSteps() {}

    static List<Step> steps() {
        return Stream.concat(
                        Stream.of("/chats/me", "/media/mine", "/friends")
                                .map(AccessSteps::emptyList),
                        Stream.of(
                                new Step(
                                        "without a token there is nothing",
                                        AccessSteps::askAsStranger)))
                .toList();
    }

    private static Step emptyList(String path) {
        return new Step(path + " is empty", tourist -> requireEmpty(tourist.self().get(path)));
    }

    private static void requireEmpty(Answer answer) {
        var items = StepFailed.unless(200, answer).body().path("items");
        StepFailed.unless(
                items.isArray() && items.isEmpty(), "an empty list", items.size() + " items");
    }

    private static void askAsStranger(Tourist tourist) {
        var answer = StepFailed.unless(401, tourist.stranger().get("/quests"));
        StepFailed.unless(answer.isProblem(), "a problem", answer.contentType());
    }
}

package com.questcity.local.tour;

import com.questcity.local.client.Answer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** One guarded page of each service: what a token is good for, it is good for everywhere. */
final class FiveServices {

    static final List<String> PAGES =
            List.of(
                    "/auth/me/permissions",
                    "/quests?limit=1",
                    "/chats/me",
                    "/media/mine",
                    "/friends");

    /** How long an ended session, a lock or a lost right may take to hold everywhere. */
    private static final Duration REVOCATION = Duration.ofSeconds(3);

    private FiveServices() {}

    static void requireOpen(Caller caller) {
        for (var page : PAGES) {
            StepFailed.unless(200, caller.get(page));
        }
    }

    static void requireClosedSoon(Caller caller) {
        for (var page : PAGES) {
            Soon.find(REVOCATION, "401 of " + page, () -> refusal(caller.get(page)));
        }
    }

    private static Optional<Answer> refusal(Answer answer) {
        return Optional.of(answer).filter(said -> said.is(401));
    }
}

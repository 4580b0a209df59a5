package com.questcity.local.tour;

import java.util.List;

/** The end: after a logout neither token is good for anything. */
final class LeavingSteps {

    private LeavingSteps() {}

    static List<Step> steps() {
        return List.of(
                new Step("the player logs out", LeavingSteps::logOut),
                new Step("after that both tokens are refused", LeavingSteps::requireOut));
    }

    private static void logOut(Tourist tourist) {
        var body = Tourist.json().put("refresh_token", tourist.tokens().refresh());
        StepFailed.unless(204, tourist.self().post("/auth/logout", body));
    }

    private static void requireOut(Tourist tourist) {
        FiveServices.requireClosedSoon(tourist.self());
        StepFailed.unless(401, tourist.tryRefresh());
    }
}

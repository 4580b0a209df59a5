package com.questcity.local.tour;

import java.util.List;

/** One player on two devices: refresh, see both, and log the other out. */
final class SessionSteps {

    private static final String OTHER = "tour, another device";

    private SessionSteps() {}

    static List<Step> steps() {
        return List.of(
                new Step("the tokens are refreshed", SessionSteps::refresh),
                new Step("the player logs in on another device", SessionSteps::logInElsewhere),
                new Step("both devices are in the list", SessionSteps::listSessions),
                new Step("logging out the others leaves this device", SessionSteps::endOthers));
    }

    /** The used token isn't tried again: more than 10 s later that would end the session. */
    private static void refresh(Tourist tourist) {
        var before = tourist.tokens();
        var after = Tokens.of(tourist.tryRefresh());
        StepFailed.unless(
                !after.refresh().equals(before.refresh()), "a new refresh token", "the same");
        tourist.rememberTokens(after);
        FiveServices.requireOpen(tourist.self());
    }

    private static void logInElsewhere(Tourist tourist) {
        tourist.rememberOtherDevice(Tokens.of(tourist.tryLogin(OTHER)));
        FiveServices.requireOpen(tourist.otherDevice());
    }

    private static void listSessions(Tourist tourist) {
        var items =
                StepFailed.unless(200, tourist.self().get("/auth/sessions")).body().path("items");
        var current = items.findValuesAsText("is_current");
        StepFailed.unless(
                current.stream().filter("true"::equals).count() == 1,
                "one session that is this one",
                "is_current " + current);
        var devices = items.findValuesAsText("device_name");
        StepFailed.unless(devices.contains(OTHER), "the other device", devices.toString());
        StepFailed.unless(
                items.findValuesAsText("id").size() == items.size(), "an id for each", "less");
    }

    private static void endOthers(Tourist tourist) {
        StepFailed.unless(204, tourist.self().delete("/auth/sessions"));
        FiveServices.requireClosedSoon(tourist.otherDevice());
        FiveServices.requireOpen(tourist.self());
    }
}

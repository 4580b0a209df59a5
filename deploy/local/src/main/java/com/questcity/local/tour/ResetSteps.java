package com.questcity.local.tour;

import java.util.List;

/** A forgotten password: a code by mail, and a new one. */
final class ResetSteps {

    private ResetSteps() {}

    static List<Step> steps() {
        return List.of(
                new Step("a forgotten password brings a code by mail", ResetSteps::ask),
                new Step("the code sets a new password", ResetSteps::confirm),
                new Step("what was logged in before is out", ResetSteps::requireLoggedOut),
                new Step("the player logs in with the new password", ResetSteps::logIn));
    }

    private static void ask(Tourist tourist) {
        var codes = tourist.mailbox().codes(tourist.email()).size();
        var body = Tourist.json().put("email", tourist.email());
        StepFailed.unless(202, tourist.stranger().post("/auth/reset-password", body));
        tourist.rememberCode(tourist.mailbox().awaitCode(tourist.email(), codes));
    }

    private static void confirm(Tourist tourist) {
        var body = Tourist.json().put("email", tourist.email()).put("code", tourist.code());
        body.put("new_password", tourist.choosePassword());
        StepFailed.unless(204, tourist.stranger().post("/auth/reset-password/confirm", body));
    }

    private static void requireLoggedOut(Tourist tourist) {
        FiveServices.requireClosedSoon(tourist.self());
        StepFailed.unless(401, tourist.tryRefresh());
    }

    private static void logIn(Tourist tourist) {
        tourist.rememberTokens(Tokens.of(tourist.tryLogin("tour")));
        FiveServices.requireOpen(tourist.self());
    }
}

package com.questcity.local.tour;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** An administrator locks a player out, the player asks, and is let in again. */
final class LockSteps {

    private static final Duration REQUEST_PATIENCE = Duration.ofSeconds(5);

    private LockSteps() {}

    static List<Step> steps() {
        return List.of(
                new Step("an administrator locks the player", LockSteps::lock),
                new Step("the locked player's token is refused", LockSteps::requireLockedOut),
                new Step("a locked player cannot log in", LockSteps::logInLocked),
                new Step("the locked player asks to be unlocked", LockSteps::askForUnlock),
                new Step("the administrator finds the request", LockSteps::findRequest),
                new Step("its approval is mailed to the player", LockSteps::approve),
                new Step("the unlocked player logs in", LockSteps::logIn));
    }

    private static void lock(Tourist tourist) {
        var answer =
                tourist.admin()
                        .post(
                                "/users/" + tourist.id() + "/lock",
                                Tourist.json().put("reason", "The tour tries the lock."));
        StepFailed.unless(answer.is(200, 204), "200 or 204", answer);
    }

    private static void requireLockedOut(Tourist tourist) {
        FiveServices.requireClosedSoon(tourist.self());
    }

    private static void logInLocked(Tourist tourist) {
        var answer = StepFailed.unless(403, tourist.tryLogin("tour"));
        var locked = answer.body().path("type").asText().endsWith("/account-locked");
        StepFailed.unless(locked, "account-locked", answer);
    }

    private static void askForUnlock(Tourist tourist) {
        var body = Tourist.json().put("email", tourist.email()).put("reason", "It was a mistake.");
        body.put("message", message(tourist));
        StepFailed.unless(204, tourist.stranger().post("/unlock-requests", body));
    }

    private static String message(Tourist tourist) {
        return "Please unlock " + tourist.username() + ".";
    }

    // Taken down by a job, so a moment after it was asked for.
    private static void findRequest(Tourist tourist) {
        var own = Soon.find(REQUEST_PATIENCE, "the request", () -> ownRequest(tourist));
        tourist.rememberUnlockRequest(own.path("id").asText());
    }

    private static Optional<JsonNode> ownRequest(Tourist tourist) {
        var answer = tourist.admin().get("/unlock-requests?status=PENDING&limit=100");
        var requests = StepFailed.unless(200, answer).body().path("items");
        return StreamSupport.stream(requests.spliterator(), false)
                .filter(request -> isOf(tourist, request))
                .findFirst();
    }

    private static boolean isOf(Tourist tourist, JsonNode request) {
        return request.path("message").asText().equals(message(tourist));
    }

    private static void approve(Tourist tourist) {
        var mails = tourist.mailbox().mails(tourist.email());
        var answer =
                tourist.admin()
                        .patch(
                                "/unlock-requests/" + tourist.unlockRequest(),
                                Tourist.json().put("status", "APPROVED"));
        StepFailed.unless(answer.is(200, 204), "200 or 204", answer);
        tourist.mailbox().awaitMore(tourist.email(), mails);
    }

    private static void logIn(Tourist tourist) {
        tourist.rememberTokens(Tokens.of(tourist.tryLogin("tour")));
        FiveServices.requireOpen(tourist.self());
    }
}

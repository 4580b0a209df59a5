package com.questcity.local.tour;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.StreamSupport;

/** From nobody to a verified player: register, code by mail, verify, log in. */
final class AccountSteps {

    private static final Duration MAIL_PATIENCE = Duration.ofSeconds(10);
    private static final Duration LOOK_EVERY = Duration.ofMillis(100);
    private static final int CODES = 1_000_000;

    private AccountSteps() {}

    static List<Step> steps() {
        return List.of(
                new Step("a new player registers", AccountSteps::register),
                new Step("a mail brings the code", AccountSteps::readMail),
                new Step("before verification there are no quests", AccountSteps::browseUnverified),
                new Step("a wrong code is refused", AccountSteps::verifyWrongly),
                new Step("the mailed code verifies the address", AccountSteps::verify),
                new Step("the player logs in", AccountSteps::logIn),
                new Step("the permissions are a player's", AccountSteps::readPermissions));
    }

    private static void register(Tourist tourist) {
        var body = Tourist.json().put("username", tourist.username()).put("email", tourist.email());
        body.put("password", tourist.password())
                .put("first_name", "Tour")
                .put("last_name", "Guest");
        StepFailed.unless(201, tourist.post("/auth/register", body));
    }

    private static void readMail(Tourist tourist) {
        var end = Instant.now().plus(MAIL_PATIENCE);
        var code = tourist.mailbox().code(tourist.email());
        while (code.isEmpty() && Instant.now().isBefore(end)) {
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
            code = tourist.mailbox().code(tourist.email());
        }
        var expected = "a mail with a code within " + MAIL_PATIENCE.toSeconds() + " s";
        tourist.rememberCode(code.orElseThrow(() -> new StepFailed(expected, "none")));
    }

    private static void browseUnverified(Tourist tourist) {
        logIn(tourist);
        var answer = StepFailed.unless(403, tourist.get("/quests"));
        StepFailed.unless(answer.isProblem(), "a problem", answer.contentType());
    }

    private static void verifyWrongly(Tourist tourist) {
        var wrong = "%06d".formatted((Integer.parseInt(tourist.code()) + 1) % CODES);
        var answer = tourist.post("/auth/verify-email", verification(tourist, wrong));
        var refused = answer.isProblem() && answer.is(422);
        StepFailed.unless(refused, "a problem that refuses the code", answer);
    }

    private static void verify(Tourist tourist) {
        StepFailed.unless(
                204, tourist.post("/auth/verify-email", verification(tourist, tourist.code())));
    }

    private static ObjectNode verification(Tourist tourist, String code) {
        return Tourist.json().put("email", tourist.email()).put("code", code);
    }

    private static void logIn(Tourist tourist) {
        var body =
                Tourist.json().put("login", tourist.username()).put("password", tourist.password());
        body.put("device_name", "tour");
        var answer = StepFailed.unless(200, tourist.post("/auth/login", body));
        var token = answer.body().path("access_token").asText("");
        StepFailed.unless(!token.isEmpty(), "an access token", "none");
        tourist.rememberToken(token);
    }

    private static void readPermissions(Tourist tourist) {
        var body = StepFailed.unless(200, tourist.get("/auth/me/permissions")).body();
        StepFailed.unless(
                body.path("is_verified").asBoolean(), "a verified player", "an unverified one");
        var permissions = texts(body.path("permissions"));
        StepFailed.unless(
                permissions.contains("view_quests"), "view_quests", permissions.toString());
        StepFailed.unless(
                !permissions.contains("edit_quests"), "no edit_quests", permissions.toString());
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
    }
}

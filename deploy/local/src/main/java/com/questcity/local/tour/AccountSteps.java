package com.questcity.local.tour;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.StreamSupport;

/** From nobody to a verified player: register, code by mail, verify, log in. */
final class AccountSteps {

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
        StepFailed.unless(201, tourist.stranger().post("/auth/register", body));
    }

    private static void readMail(Tourist tourist) {
        tourist.rememberCode(tourist.mailbox().awaitCode(tourist.email(), 0));
    }

    private static void browseUnverified(Tourist tourist) {
        logIn(tourist);
        var answer = StepFailed.unless(403, tourist.self().get("/quests"));
        StepFailed.unless(answer.isProblem(), "a problem", answer.contentType());
    }

    private static void verifyWrongly(Tourist tourist) {
        var wrong = "%06d".formatted((Integer.parseInt(tourist.code()) + 1) % CODES);
        var answer = tourist.stranger().post("/auth/verify-email", verification(tourist, wrong));
        var refused = answer.isProblem() && answer.is(422);
        StepFailed.unless(refused, "a problem that refuses the code", answer);
    }

    private static void verify(Tourist tourist) {
        var body = verification(tourist, tourist.code());
        StepFailed.unless(204, tourist.stranger().post("/auth/verify-email", body));
    }

    private static ObjectNode verification(Tourist tourist, String code) {
        return Tourist.json().put("email", tourist.email()).put("code", code);
    }

    private static void logIn(Tourist tourist) {
        tourist.rememberTokens(Tokens.of(tourist.tryLogin("tour")));
    }

    private static void readPermissions(Tourist tourist) {
        var body = StepFailed.unless(200, tourist.self().get("/auth/me/permissions")).body();
        StepFailed.unless(
                body.path("is_verified").asBoolean(), "a verified player", "an unverified one");
        var permissions = texts(body.path("permissions"));
        StepFailed.unless(
                permissions.contains("view_quests"), "view_quests", permissions.toString());
        StepFailed.unless(
                !permissions.contains("edit_quests"), "no edit_quests", permissions.toString());
        tourist.rememberId(body.path("user_id").asText());
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
    }
}

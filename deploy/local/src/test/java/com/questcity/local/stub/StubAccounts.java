package com.questcity.local.stub;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * One new player from registering to playing, with the mail that lands in a folder, and the empty
 * lists.
 */
public final class StubAccounts {

    public static final String CODE = "012345";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Path mailFolder;
    private boolean verified;

    public StubAccounts(StubPlatform platform, Path mailFolder) {
        this.mailFolder = mailFolder;
        platform.route("POST /api/v1/auth/register", this::register);
        platform.route("POST /api/v1/auth/verify-email", this::verify);
        platform.route("POST /api/v1/auth/login", call -> platform.newToken());
        platform.route("GET /api/v1/auth/me/permissions", platform.guarded(call -> permissions()));
        platform.route(
                "GET /api/v1/health", call -> Reply.json(200, object().put("status", "healthy")));
        platform.route("GET /.well-known/jwks.json", call -> Reply.json(200, keys()));
        for (var list : new String[] {"chats/me", "media/mine", "friends"}) {
            platform.route(
                    "GET /api/v1/" + list, platform.guarded(call -> Reply.json(200, emptyPage())));
        }
        platform.route("GET /api/v1/quests", platform.guarded(this::quests));
        platform.route("GET /api/v1/quests/*", platform.guarded(call -> Reply.json(200, quest())));
    }

    private Reply register(Call call) {
        mail(call.text("email"), "Your code is below.\n\n" + CODE + "\n\nIt lasts ten minutes.");
        return Reply.json(201, object().put("username", call.text("username")));
    }

    private void mail(String address, String text) {
        var head =
                "To: "
                        + address
                        + "\nSubject: Your code\nMIME-Version: 1.0\nContent-Type: text/plain; charset=UTF-8\n\n";
        try {
            Files.writeString(
                    mailFolder.resolve("1700000000000-1-" + address + ".eml"), head + text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Reply verify(Call call) {
        verified = call.text("code").equals(CODE);
        return verified ? Reply.empty(204) : Reply.problem(422, "wrong-code");
    }

    private Reply permissions() {
        var body = object().put("is_verified", verified);
        body.putArray("permissions").add("view_own_profile").add("view_quests");
        return Reply.json(200, body);
    }

    private Reply quests(Call call) {
        if (!verified) {
            return Reply.problem(403, "forbidden");
        }
        var page = object();
        var first = call.number("cursor", 0) * call.number("limit", 20);
        for (var i = 0; i < call.number("limit", 20); i++) {
            page.withArray("items").addObject().put("id", first + i);
        }
        return Reply.json(200, page.put("next_cursor", "" + (call.number("cursor", 0) + 1)));
    }

    private static ObjectNode quest() {
        var quest = object().put("id", 1).put("name", "Walls");
        quest.putArray("points").addObject().put("task_kind", "CODE").putNull("number");
        return quest;
    }

    private static ObjectNode keys() {
        var keys = object();
        keys.putArray("keys").addObject().put("kid", "k1").put("kty", "RSA");
        return keys;
    }

    private static ObjectNode emptyPage() {
        var page = object();
        page.putArray("items");
        return page.putNull("next_cursor");
    }

    private static ObjectNode object() {
        return JSON.objectNode();
    }
}

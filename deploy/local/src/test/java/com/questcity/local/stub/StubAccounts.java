package com.questcity.local.stub;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * One new player from registering to leaving, with the mail that lands in a folder, and the empty
 * lists.
 */
public final class StubAccounts {

    static final String ID = "0190d8a0-0000-7000-8000-000000000001";
    static final String ADMIN = "tour-admin";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Path mailFolder;
    private final StubSessions sessions = new StubSessions();
    private final Map<String, String> passwords = new HashMap<>();
    private String player = "";
    private String email = "";
    private String code = "";
    private int mails;
    private boolean verified;
    private boolean locked;

    public StubAccounts(StubPlatform platform, Path mailFolder) {
        this.mailFolder = mailFolder;
        new StubAdministration(platform, this, sessions);
        platform.route("POST /api/v1/auth/register", this::register);
        platform.route("POST /api/v1/auth/verify-email", this::verify);
        platform.route("POST /api/v1/auth/login", this::logIn);
        platform.route("POST /api/v1/auth/refresh-token", sessions::refresh);
        platform.route("POST /api/v1/auth/logout", guarded(sessions::end));
        platform.route("GET /api/v1/auth/sessions", guarded(sessions::list));
        platform.route("DELETE /api/v1/auth/sessions", guarded(sessions::endOthers));
        platform.route("POST /api/v1/auth/reset-password", this::mailResetCode);
        platform.route("POST /api/v1/auth/reset-password/confirm", this::reset);
        platform.route("GET /api/v1/auth/me/permissions", guarded(call -> permissions()));
        platform.route(
                "GET /api/v1/health", call -> Reply.json(200, object().put("status", "healthy")));
        for (var list : new String[] {"chats/me", "media/mine", "friends"}) {
            platform.route("GET /api/v1/" + list, guarded(call -> Reply.json(200, emptyPage())));
        }
        platform.route("GET /api/v1/quests", guarded(this::quests));
        platform.route("GET /api/v1/quests/*", guarded(call -> Reply.json(200, quest())));
    }

    /** The answer only for who is logged in. */
    public Function<Call, Reply> guarded(Function<Call, Reply> answer) {
        return sessions.guarded(answer);
    }

    /** An account that no player registers. */
    public void appoint(String username, String password) {
        passwords.put(username, password);
    }

    void lock() {
        locked = true;
        sessions.endAll(player);
    }

    void unlock() {
        locked = false;
        mail("Your account is open again.");
    }

    private Reply register(Call call) {
        player = call.text("username");
        email = call.text("email");
        verified = false;
        passwords.put(player, call.text("password"));
        mailCode("012345");
        return Reply.json(201, object().put("username", player));
    }

    private Reply logIn(Call call) {
        var login = call.text("login");
        if (!call.text("password").equals(passwords.get(login))) {
            return Reply.problem(401, "wrong-credentials");
        }
        if (locked && login.equals(player)) {
            return Reply.problem(403, "account-locked");
        }
        return sessions.open(login, call.text("device_name"));
    }

    private Reply mailResetCode(Call call) {
        mail("There was a login from a new device.");
        mailCode("543210");
        return Reply.empty(202);
    }

    private Reply reset(Call call) {
        if (!call.text("code").equals(code)) {
            return Reply.problem(422, "wrong-code");
        }
        passwords.put(player, call.text("new_password"));
        sessions.endAll(player);
        return Reply.empty(204);
    }

    private void mailCode(String newCode) {
        code = newCode;
        mail("Your code is below.\n\n" + code + "\n\nIt lasts ten minutes.");
    }

    private void mail(String text) {
        var head =
                "To: "
                        + email
                        + "\nSubject: QuestCity\nMIME-Version: 1.0\nContent-Type: text/plain; charset=UTF-8\n\n";
        try {
            Files.writeString(
                    mailFolder.resolve("1700000000000-" + ++mails + "-" + email + ".eml"),
                    head + text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Reply verify(Call call) {
        verified = call.text("code").equals(code);
        return verified ? Reply.empty(204) : Reply.problem(422, "wrong-code");
    }

    private Reply permissions() {
        var body = object().put("user_id", ID).put("is_verified", verified);
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

    private static ObjectNode emptyPage() {
        var page = object();
        page.putArray("items");
        return page.putNull("next_cursor");
    }

    private static ObjectNode object() {
        return JSON.objectNode();
    }
}

package com.questcity.local.stub;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Logins on devices, with tokens that name the key they are signed with. */
final class StubSessions {

    private record Session(String login, String device, String access, String refresh) {}

    private final Map<String, Session> byRefresh = new LinkedHashMap<>();
    private String key = "k1";
    private int tokens;

    void signWith(String newKey) {
        key = newKey;
    }

    Reply open(String login, String device) {
        tokens++;
        var header = "{\"alg\":\"RS256\",\"kid\":\"" + key + "\"}";
        var access =
                Base64.getUrlEncoder()
                                .withoutPadding()
                                .encodeToString(header.getBytes(StandardCharsets.UTF_8))
                        + ".e30."
                        + tokens;
        var session = new Session(login, device, access, "refresh-" + tokens);
        byRefresh.put(session.refresh, session);
        return Reply.json(
                200,
                object().put("access_token", access)
                        .put("refresh_token", session.refresh)
                        .put("expires_in", 900)
                        .put("token_type", "Bearer"));
    }

    /** The old access token stays good, as the real one does until it ends. */
    Reply refresh(Call call) {
        var session = byRefresh.remove(call.text("refresh_token"));
        if (session == null) {
            return Reply.problem(401, "invalid-refresh-token");
        }
        byRefresh.put("access " + session.access, session);
        return open(session.login, session.device);
    }

    Reply end(Call call) {
        var current = current(call);
        byRefresh.values().removeIf(session -> session.device.equals(current.device));
        return Reply.empty(204);
    }

    Reply endOthers(Call call) {
        var current = current(call);
        byRefresh
                .values()
                .removeIf(session ->
                        session.login.equals(current.login)
                                && !session.device.equals(current.device));
        return Reply.empty(204);
    }

    void endAll(String login) {
        byRefresh.values().removeIf(session -> session.login.equals(login));
    }

    Reply list(Call call) {
        var body = object();
        var items = body.putArray("items");
        var current = current(call);
        byRefresh.forEach((refresh, session) -> {
            if (session.login.equals(current.login) && refresh.startsWith("refresh")) {
                items.addObject()
                        .put("id", refresh)
                        .put("device_name", session.device)
                        .put("is_current", session.equals(current));
            }
        });
        return Reply.json(200, body.putNull("next_cursor"));
    }

    /** The answer only for who holds the token of an open session. */
    Function<Call, Reply> guarded(Function<Call, Reply> answer) {
        return call ->
                find(call).isPresent() ? answer.apply(call) : Reply.problem(401, "unauthorized");
    }

    String login(Call call) {
        return current(call).login;
    }

    private Session current(Call call) {
        return find(call).orElseThrow();
    }

    private Optional<Session> find(Call call) {
        return byRefresh.values().stream()
                .filter(session -> session.access.equals(call.token()))
                .findFirst();
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}

package com.questcity.local.stub;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Function;

/** What an administrator does for one player: lock, decide, and change the signing key. */
final class StubAdministration {

    private static final String ID = "r1";

    private final StubAccounts accounts;
    private final StubSessions sessions;
    private final ObjectNode keys = object();
    private final ObjectNode requests = object();

    StubAdministration(StubPlatform platform, StubAccounts accounts, StubSessions sessions) {
        this.accounts = accounts;
        this.sessions = sessions;
        publish("k1");
        requests.putArray("items");
        platform.route("GET /.well-known/jwks.json", call -> Reply.json(200, keys));
        platform.route("POST /api/v1/admin/keys/rotate", byAdmin(this::rotate));
        platform.route("POST /api/v1/users/" + StubAccounts.ID + "/lock", byAdmin(this::lock));
        platform.route("POST /api/v1/unlock-requests", this::ask);
        platform.route("GET /api/v1/unlock-requests", byAdmin(call -> Reply.json(200, requests)));
        platform.route("PATCH /api/v1/unlock-requests/" + ID, byAdmin(this::decide));
    }

    private Function<Call, Reply> byAdmin(Function<Call, Reply> answer) {
        return sessions.guarded(call ->
                sessions.login(call).equals(StubAccounts.ADMIN)
                        ? answer.apply(call)
                        : Reply.problem(403, "forbidden"));
    }

    private Reply rotate(Call call) {
        var key = "k" + (keys.path("keys").size() + 1);
        publish(key);
        sessions.signWith(key);
        return Reply.empty(204);
    }

    private void publish(String key) {
        keys.withArray("keys").addObject().put("kid", key).put("kty", "RSA");
    }

    private Reply lock(Call call) {
        accounts.lock();
        return Reply.empty(204);
    }

    private Reply ask(Call call) {
        requests.withArray("items")
                .addObject()
                .put("id", ID)
                .put("message", call.text("message"))
                .put("status", "PENDING");
        return Reply.empty(204);
    }

    private Reply decide(Call call) {
        accounts.unlock();
        return Reply.empty(204);
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}

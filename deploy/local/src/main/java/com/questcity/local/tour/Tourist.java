package com.questcity.local.tour;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.questcity.local.client.Answer;
import com.questcity.local.client.PlatformClient;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** A new player with a random name, and what the steps so far have given him. */
final class Tourist {

    private static final int NAME_BYTES = 6;

    private final PlatformClient platform;
    private final Mailbox mailbox;
    private final String username;
    private final String password;
    private @Nullable String token;
    private String code = "";
    private String quest = "";

    Tourist(PlatformClient platform, Mailbox mailbox) {
        this.platform = platform;
        this.mailbox = mailbox;
        this.username = "tour" + random();
        this.password = "Tour-" + random() + random();
    }

    private static String random() {
        var bytes = new byte[NAME_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    Answer get(String path) {
        return platform.get(PlatformClient.API + path, token);
    }

    Answer getFromRoot(String path) {
        return platform.get(path, null);
    }

    Answer getWithoutToken(String path) {
        return platform.get(PlatformClient.API + path, null);
    }

    Answer post(String path, JsonNode body) {
        return platform.post(PlatformClient.API + path, body, token);
    }

    static ObjectNode json() {
        return JsonNodeFactory.instance.objectNode();
    }

    Mailbox mailbox() {
        return mailbox;
    }

    String username() {
        return username;
    }

    String email() {
        return username + "@example.org";
    }

    String password() {
        return password;
    }

    String code() {
        return code;
    }

    void rememberCode(String mailed) {
        code = mailed;
    }

    void rememberToken(String issued) {
        token = issued;
    }

    String quest() {
        return quest;
    }

    void rememberQuest(String id) {
        quest = id;
    }
}

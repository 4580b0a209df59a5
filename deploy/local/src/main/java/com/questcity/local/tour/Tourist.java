package com.questcity.local.tour;

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
    private final Administrator administrator;
    private final String username;
    private String password;
    private volatile Tokens tokens = Tokens.NONE; // steady requests read it beside the steps
    private Tokens otherDevice = Tokens.NONE;
    private @Nullable Caller admin;
    private String id = "";
    private String code = "";
    private String quest = "";
    private String unlockRequest = "";
    private String newKey = "";

    Tourist(PlatformClient platform, Mailbox mailbox, Administrator administrator) {
        this.platform = platform;
        this.mailbox = mailbox;
        this.administrator = administrator;
        this.username = "tour" + random();
        this.password = newPassword();
    }

    private static String random() {
        var bytes = new byte[NAME_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static String newPassword() {
        return "Tour-" + random() + random();
    }

    static ObjectNode json() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ObjectNode credentials(String login, String password, String device) {
        return json().put("login", login).put("password", password).put("device_name", device);
    }

    Caller stranger() {
        return new Caller(platform, null);
    }

    /** The player on the device at hand. */
    Caller self() {
        return new Caller(platform, tokens.access());
    }

    Caller otherDevice() {
        return new Caller(platform, otherDevice.access());
    }

    Caller admin() {
        if (admin == null) {
            admin = administrator.logIn();
        }
        return admin;
    }

    /** The answer to a login with what the player knows. */
    Answer tryLogin(String device) {
        return stranger().post("/auth/login", credentials(username, password, device));
    }

    Answer tryRefresh() {
        return stranger()
                .post("/auth/refresh-token", json().put("refresh_token", tokens.refresh()));
    }

    Answer getFromRoot(String path) {
        return platform.get(path, null);
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

    /** Another one than before, which the platform has yet to be told. */
    String choosePassword() {
        password = newPassword();
        return password;
    }

    Tokens tokens() {
        return tokens;
    }

    void rememberTokens(Tokens issued) {
        tokens = issued;
    }

    void rememberOtherDevice(Tokens issued) {
        otherDevice = issued;
    }

    String id() {
        return id;
    }

    void rememberId(String told) {
        id = told;
    }

    String code() {
        return code;
    }

    void rememberCode(String mailed) {
        code = mailed;
    }

    String quest() {
        return quest;
    }

    void rememberQuest(String found) {
        quest = found;
    }

    String unlockRequest() {
        return unlockRequest;
    }

    void rememberUnlockRequest(String found) {
        unlockRequest = found;
    }

    String newKey() {
        return newKey;
    }

    void rememberNewKey(String published) {
        newKey = published;
    }
}

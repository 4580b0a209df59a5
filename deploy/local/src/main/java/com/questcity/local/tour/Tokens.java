package com.questcity.local.tour;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.questcity.local.client.Answer;
import java.io.IOException;
import java.util.Base64;

/** What a login or a refresh gives. */
record Tokens(String access, String refresh) {

    static final Tokens NONE = new Tokens("", "");

    static Tokens of(Answer answer) {
        var body = StepFailed.unless(200, answer).body();
        var tokens =
                new Tokens(
                        body.path("access_token").asText(""),
                        body.path("refresh_token").asText(""));
        StepFailed.unless(!tokens.access.isEmpty(), "an access token", "none");
        StepFailed.unless(!tokens.refresh.isEmpty(), "a refresh token", "none");
        return tokens;
    }

    /** The id of the key that signed the access token. */
    String keyId() {
        try {
            var header = Base64.getUrlDecoder().decode(access.split("\\.", 2)[0]);
            return new JsonMapper().readTree(header).path("kid").asText("none");
        } catch (IOException | IllegalArgumentException e) {
            throw new StepFailed("a JWT", "a token whose header can't be read");
        }
    }
}

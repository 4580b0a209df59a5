package com.questcity.local.tour;

import com.fasterxml.jackson.databind.JsonNode;
import com.questcity.local.client.Answer;
import com.questcity.local.client.PlatformClient;
import org.jspecify.annotations.Nullable;

/** Somebody who asks the platform: with a token, or as a stranger without. */
record Caller(PlatformClient platform, @Nullable String token) {

    Answer get(String path) {
        return platform.get(PlatformClient.API + path, token);
    }

    Answer post(String path, @Nullable JsonNode body) {
        return platform.post(PlatformClient.API + path, body, token);
    }

    Answer patch(String path, JsonNode body) {
        return platform.patch(PlatformClient.API + path, body, token);
    }

    Answer delete(String path) {
        return platform.delete(PlatformClient.API + path, token);
    }
}

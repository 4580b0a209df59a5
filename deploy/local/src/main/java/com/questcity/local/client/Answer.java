package com.questcity.local.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** What the platform said. A body that isn't JSON is kept as a text node. */
public record Answer(int status, String contentType, Optional<Duration> retryAfter, JsonNode body) {

    private static final int DESCRIBED_LENGTH = 300;

    public boolean is(int... statuses) {
        return Arrays.stream(statuses).anyMatch(expected -> expected == status);
    }

    /** This answer, or the failure that names what was asked. */
    public Answer require(String asked, int... statuses) {
        if (!is(statuses)) {
            throw new PlatformRefused(asked, this);
        }
        return this;
    }

    public boolean isProblem() {
        return contentType.startsWith("application/problem+json");
    }

    /** One line for a person: the status and, where there is one, the problem's code and detail. */
    public String describe() {
        var type = body.path("type").asText("");
        var code = type.substring(type.lastIndexOf('/') + 1);
        var detail = body.isTextual() ? body.asText() : body.path("detail").asText("");
        var line =
                (status + " " + code + " " + detail + violations())
                        .replaceAll("[\\p{Cntrl}\\s]+", " ");
        return line.substring(0, Math.min(line.length(), DESCRIBED_LENGTH)).strip();
    }

    private String violations() {
        var text = new StringBuilder();
        for (var violation : body.path("violations")) {
            text.append("; ").append(violation.path("field").asText());
            text.append(' ').append(violation.path("message").asText());
        }
        return text.toString();
    }
}

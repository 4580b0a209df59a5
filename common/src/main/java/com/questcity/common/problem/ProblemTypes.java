package com.questcity.common.problem;

import java.util.Map;

/** Names the problem types that come from a status alone, so that no answer is without a type. */
final class ProblemTypes {

    static final String PREFIX = "/problems/";

    private static final Map<Integer, String> CODES =
            Map.ofEntries(
                    Map.entry(400, "invalid-request"),
                    Map.entry(401, "unauthorized"),
                    Map.entry(403, "forbidden"),
                    Map.entry(404, "not-found"),
                    Map.entry(405, "method-not-allowed"),
                    Map.entry(406, "not-acceptable"),
                    Map.entry(409, "conflict"),
                    Map.entry(412, "precondition-failed"),
                    Map.entry(413, "body-too-large"),
                    Map.entry(414, "uri-too-long"),
                    Map.entry(415, "unsupported-media-type"),
                    Map.entry(422, "rule-refused"),
                    Map.entry(429, "too-many-requests"),
                    Map.entry(431, "headers-too-large"),
                    Map.entry(500, "internal-error"),
                    Map.entry(503, "unavailable"),
                    Map.entry(504, "timeout"));

    private static final Map<Integer, String> DETAILS =
            Map.ofEntries(
                    Map.entry(400, "The request is malformed."),
                    Map.entry(401, "A valid access token is needed."),
                    Map.entry(403, "The access token does not carry the permission for this."),
                    Map.entry(404, "There is nothing at this address."),
                    Map.entry(405, "This address does not support the method."),
                    Map.entry(406, "The answer is available as application/json only."),
                    Map.entry(413, "The request body is larger than allowed."),
                    Map.entry(415, "The request body must be application/json."),
                    Map.entry(500, "The request failed. Quote the request_id to support."),
                    Map.entry(503, "A part of the service is not available. Try again later."));

    private ProblemTypes() {}

    static String code(int status) {
        return CODES.getOrDefault(status, status < 500 ? "invalid-request" : "internal-error");
    }

    static String title(String code) {
        var words = code.replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    static String detail(int status) {
        return DETAILS.getOrDefault(status, "The request was refused.");
    }
}

package com.questcity.common.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.net.URI;
import java.util.Map;

/**
 * An expected refusal. Its code becomes the stable type {@code /problems/<code>}, documented in
 * deploy/docs/problems.md; detail is for the caller and must hold no secret.
 */
public class ProblemException extends HttpProblem {

    public ProblemException(int status, String code, String detail) {
        this(status, code, detail, Map.of());
    }

    /** The members are added to the problem document beside the standard ones. */
    public ProblemException(int status, String code, String detail, Map<String, ?> members) {
        this(status, code, detail, members, Map.of());
    }

    /** The headers go with the answer. */
    protected ProblemException(
            int status,
            String code,
            String detail,
            Map<String, ?> members,
            Map<String, String> headers) {
        super(document(status, code, detail, members, headers));
    }

    private static HttpProblem.Builder document(
            int status,
            String code,
            String detail,
            Map<String, ?> members,
            Map<String, String> headers) {
        var document =
                HttpProblem.builder()
                        .withType(URI.create(ProblemTypes.PREFIX + code))
                        .withTitle(ProblemTypes.title(code))
                        .withStatus(status)
                        .withDetail(detail);
        members.forEach(document::with);
        headers.forEach(document::withHeader);
        return document;
    }
}

package com.questcity.common.ratelimit;

import com.questcity.common.problem.ProblemException;
import java.util.HashMap;
import java.util.Map;

/** The quota is used up; Retry-After says when one call is back. */
public class TooManyRequests extends ProblemException {

    TooManyRequests(Verdict verdict) {
        super(
                429,
                "too-many-requests",
                "Too many requests: wait %d s.".formatted(verdict.retryAfterSeconds()),
                Map.of(),
                headers(verdict));
    }

    private static Map<String, String> headers(Verdict verdict) {
        var headers = new HashMap<>(verdict.headers());
        headers.put("Retry-After", Long.toString(verdict.retryAfterSeconds()));
        return headers;
    }
}

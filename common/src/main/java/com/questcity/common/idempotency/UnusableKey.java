package com.questcity.common.idempotency;

import com.questcity.common.problem.ProblemException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

class UnusableKey extends ProblemException {

    private static final Pattern USABLE = Pattern.compile("[ -~]{8,128}");

    private UnusableKey() {
        super(
                400,
                "invalid-request",
                "The Idempotency-Key is not usable.",
                Map.of(
                        "violations",
                        List.of(
                                Map.of(
                                        "field",
                                        "Idempotency-Key",
                                        "message",
                                        "must be 8 to 128 printable ASCII characters"))));
    }

    static String unless(String key) {
        if (!USABLE.matcher(key).matches()) {
            throw new UnusableKey();
        }
        return key;
    }
}

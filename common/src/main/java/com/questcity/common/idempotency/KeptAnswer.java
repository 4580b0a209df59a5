package com.questcity.common.idempotency;

import java.util.Map;

/** The answer that everybody gets who sends this request under this key. */
record KeptAnswer(String requestHash, int status, Map<String, String> headers, String body) {

    boolean isRefusal() {
        return status >= 400;
    }
}

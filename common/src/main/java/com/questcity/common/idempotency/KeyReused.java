package com.questcity.common.idempotency;

import com.questcity.common.problem.ProblemException;

class KeyReused extends ProblemException {

    KeyReused() {
        super(
                422,
                "idempotency-key-reused",
                "This Idempotency-Key came with another request before.");
    }
}

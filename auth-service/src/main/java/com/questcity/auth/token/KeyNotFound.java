package com.questcity.auth.token;

import com.questcity.common.problem.ProblemException;

class KeyNotFound extends ProblemException {

    KeyNotFound(String id) {
        super(404, "key-not-found", "There is no signing key " + id + ".");
    }
}

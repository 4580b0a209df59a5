package com.questcity.auth.token;

import com.questcity.common.problem.ProblemException;

class KeySigns extends ProblemException {

    KeySigns(String id) {
        super(409, "key-signs", "Key " + id + " signs now: rotate first.");
    }
}

package com.questcity.auth.token;

import com.questcity.common.problem.ProblemException;

class RotationWaiting extends ProblemException {

    RotationWaiting() {
        super(409, "rotation-waiting", "A new key is published already and signs soon.");
    }
}

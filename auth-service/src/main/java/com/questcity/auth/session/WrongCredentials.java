package com.questcity.auth.session;

import com.questcity.common.problem.ProblemException;

/** One answer for an unknown login and for a wrong password. */
class WrongCredentials extends ProblemException {

    WrongCredentials() {
        super(401, "wrong-credentials", "The login or the password is wrong.");
    }
}

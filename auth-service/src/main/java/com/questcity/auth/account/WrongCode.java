package com.questcity.auth.account;

import com.questcity.common.problem.ProblemException;

/** One answer for a wrong, an old and a used code, and for an address without an account. */
class WrongCode extends ProblemException {

    WrongCode() {
        super(422, "wrong-code", "The code is wrong or no longer good: ask for a new one.");
    }
}

package com.questcity.auth.totp;

import com.questcity.common.problem.ProblemException;

/** A wrong, an old or a used one. */
public class WrongTotpCode extends ProblemException {

    private WrongTotpCode() {
        super(401, "wrong-totp-code", "The code is wrong, old or used: wait for the next one.");
    }

    static void unless(boolean right) {
        if (!right) {
            throw new WrongTotpCode();
        }
    }
}

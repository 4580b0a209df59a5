package com.questcity.auth.verification;

import com.questcity.common.problem.ProblemException;

/** One answer for a wrong, an old and a used code, and for an address without an account. */
public class WrongCode extends ProblemException {

    public WrongCode() {
        super(422, "wrong-code", "The code is wrong or no longer good: ask for a new one.");
    }

    public static void unless(boolean right) {
        if (!right) {
            throw new WrongCode();
        }
    }
}

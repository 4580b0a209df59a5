package com.questcity.auth.account;

import com.questcity.common.problem.ProblemException;

/** Somebody has this name. */
public class UsernameTaken extends ProblemException {

    public UsernameTaken() {
        super(409, "username-taken", "This username is taken: choose another.");
    }

    public static void when(boolean taken) {
        if (taken) {
            throw new UsernameTaken();
        }
    }
}

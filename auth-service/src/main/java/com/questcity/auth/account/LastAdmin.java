package com.questcity.auth.account;

import com.questcity.common.problem.ProblemException;

/** Somebody must be left who can open the doors again. */
class LastAdmin extends ProblemException {

    LastAdmin() {
        super(409, "last-admin", "This is the last administrator: appoint another one first.");
    }
}

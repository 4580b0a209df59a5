package com.questcity.auth.session;

import com.questcity.common.problem.ProblemException;

/** Told only to somebody who knows the password. */
class AccountLocked extends ProblemException {

    AccountLocked() {
        super(403, "account-locked", "This account is locked.");
    }
}

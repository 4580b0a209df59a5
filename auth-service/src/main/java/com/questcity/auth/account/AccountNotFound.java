package com.questcity.auth.account;

import com.questcity.common.problem.ProblemException;
import java.util.UUID;

class AccountNotFound extends ProblemException {

    AccountNotFound(UUID id) {
        super(404, "account-not-found", "There is no account " + id + ".");
    }
}

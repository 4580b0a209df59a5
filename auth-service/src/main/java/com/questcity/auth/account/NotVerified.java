package com.questcity.auth.account;

import com.questcity.common.problem.ProblemException;

/** For what sends mail or keeps others out: the address may be a stranger's. */
public class NotVerified extends ProblemException {

    private NotVerified() {
        super(403, "not-verified", "Verify your e-mail address first.");
    }

    public static void unless(Account account) {
        if (!account.isVerified()) {
            throw new NotVerified();
        }
    }
}

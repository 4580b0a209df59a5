package com.questcity.auth.unlockrequest;

import com.questcity.auth.account.Account;
import com.questcity.common.problem.ProblemException;

/** A request and whom it is about. */
record AskedUnlock(UnlockRequest request, Account user) {

    /** The request is about the lock that is there now. */
    void requireSameLock() {
        var lock = user.lock();
        if (lock == null || lock.at().isAfter(request.createdAt())) {
            throw new ProblemException(
                    409, "already-decided", "The lock that this request is about is over.");
        }
    }

    UnlockRequestView view() {
        return UnlockRequestView.of(request, user);
    }
}

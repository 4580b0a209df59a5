package com.questcity.auth.unlockrequest;

import com.questcity.auth.account.Account;

/** A request and whom it is about. */
record AskedUnlock(UnlockRequest request, Account user) {

    UnlockRequestView view() {
        return UnlockRequestView.of(request, user);
    }
}

package com.questcity.auth.session;

import com.questcity.auth.account.Account;
import org.jspecify.annotations.Nullable;

/** Whom somebody wants to be, from where; the account is null when there is none. */
record LoginAttempt(
        Credentials credentials,
        Device device,
        @Nullable Account account,
        boolean fromKnownPlace) {}

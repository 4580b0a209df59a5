package com.questcity.auth.session;

import com.questcity.auth.account.Account;
import org.jspecify.annotations.Nullable;

/**
 * Whom somebody wants to be, from where; the account is null when there is none. At home is a
 * network that the account was logged in from before.
 */
record LoginAttempt(
        Credentials credentials, Device device, @Nullable Account account, boolean atHome) {}

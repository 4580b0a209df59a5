package com.questcity.auth.session;

import com.questcity.auth.account.Lock;
import com.questcity.common.problem.ProblemException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Told only to somebody who knows the password; says why and until when. */
class AccountLocked extends ProblemException {

    AccountLocked(@Nullable Lock lock) {
        super(403, "account-locked", "This account is locked.", members(lock));
    }

    private static Map<String, String> members(@Nullable Lock lock) {
        if (lock == null) {
            return Map.of();
        }
        var until = lock.until();
        return until == null
                ? Map.of("reason", lock.reason())
                : Map.of("reason", lock.reason(), "locked_until", until.toString());
    }
}

package com.questcity.auth.account;

import org.hibernate.exception.ConstraintViolationException;

/** Which unique name an insert ran into, by the index that refused it. */
final class TakenName {

    private TakenName() {}

    static boolean isUsername(Throwable failure) {
        return violates(failure, "account_username");
    }

    static boolean isAddress(Throwable failure) {
        return violates(failure, "account_email");
    }

    private static boolean violates(Throwable failure, String index) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof ConstraintViolationException violation
                    && String.valueOf(violation.getConstraintName()).contains(index)) {
                return true;
            }
        }
        return false;
    }
}

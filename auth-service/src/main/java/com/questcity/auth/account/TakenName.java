package com.questcity.auth.account;

import org.hibernate.exception.ConstraintViolationException;

/** Which unique name an insert ran into, by the index that refused it. */
public final class TakenName {

    private TakenName() {}

    public static boolean isUsername(Throwable failure) {
        return violates(failure, "account_username");
    }

    public static boolean isAddress(Throwable failure) {
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

package com.questcity.auth.totp;

import java.util.List;

/** Each is good once, instead of a code of the app. Shown once. */
public record RecoveryCodesView(List<String> recoveryCodes) {

    @Override
    public String toString() {
        return "RecoveryCodesView[]";
    }
}

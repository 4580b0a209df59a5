package com.questcity.auth.mail;

import java.util.Locale;

/** Every kind of mail; its text, in Russian and in English, is the template of the same name. */
public enum Letter {
    EMAIL_VERIFY_CODE,
    PASSWORD_RESET_CODE,
    EMAIL_CHANGE_CODE,
    ADDRESS_TAKEN,
    NEW_DEVICE,
    PASSWORD_CHANGED,
    EMAIL_CHANGED,
    TOTP_CHANGED,
    ACCOUNT_LOCKED,
    ACCOUNT_UNLOCKED,
    UNLOCK_REFUSED,
    EXPORT_READY,
    ACCOUNT_DELETED;

    String template() {
        return "mails/" + name().toLowerCase(Locale.ROOT).replace('_', '-') + ".txt";
    }
}

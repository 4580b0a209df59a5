package com.questcity.auth.verification;

import com.questcity.auth.mail.Letter;

/** What a code proves; a code of one purpose is worth nothing for another. */
public enum VerificationPurpose {
    EMAIL_VERIFY(Letter.EMAIL_VERIFY_CODE),
    PASSWORD_RESET(Letter.PASSWORD_RESET_CODE),
    EMAIL_CHANGE(Letter.EMAIL_CHANGE_CODE);

    private final Letter letter;

    VerificationPurpose(Letter letter) {
        this.letter = letter;
    }

    Letter letter() {
        return letter;
    }
}

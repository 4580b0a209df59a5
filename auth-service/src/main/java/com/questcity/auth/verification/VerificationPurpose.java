package com.questcity.auth.verification;

import com.questcity.auth.mail.Letter;
import com.questcity.auth.mail.MailKind;

/** What a code proves; a code of one purpose is worth nothing for another. */
public enum VerificationPurpose {
    EMAIL_VERIFY(Letter.EMAIL_VERIFY_CODE, MailKind.EMAIL_VERIFY),
    PASSWORD_RESET(Letter.PASSWORD_RESET_CODE, MailKind.PASSWORD_RESET),
    EMAIL_CHANGE(Letter.EMAIL_CHANGE_CODE, MailKind.EMAIL_CHANGE);

    private final Letter letter;
    private final MailKind kind;

    VerificationPurpose(Letter letter, MailKind kind) {
        this.letter = letter;
        this.kind = kind;
    }

    MailKind kind() {
        return kind;
    }

    Letter letter() {
        return letter;
    }
}

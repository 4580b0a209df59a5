package com.questcity.auth.verification;

import com.questcity.auth.mail.Recipient;

/** A code on its way into a mail: the only place where it is seen in plain. */
record IssuedCode(VerificationPurpose purpose, Recipient to, String code) {

    @Override
    public String toString() {
        return "IssuedCode[" + purpose + "]";
    }
}

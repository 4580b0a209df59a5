package com.questcity.auth.verification;

/** What a code proves; a code of one purpose is worth nothing for another. */
public enum VerificationPurpose {
    EMAIL_VERIFY
}

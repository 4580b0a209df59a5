package com.questcity.auth.verification;

/** A code on its way into a mail: the only place where it is seen in plain. */
record IssuedCode(String recipient, String username, String locale, String code) {

    @Override
    public String toString() {
        return "IssuedCode[" + recipient + "]";
    }
}

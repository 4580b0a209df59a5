package com.questcity.auth.account;

/** Which texts are taken for e-mail addresses. */
public final class MailAddress {

    public static final int LONGEST = 254;

    // What mail servers take without quoting; a domain of other letters comes in punycode.
    public static final String PATTERN =
            "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
                    + "@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z][A-Za-z0-9-]{0,61}[A-Za-z0-9]";

    public static final String MESSAGE = "must be an e-mail address";

    private MailAddress() {}
}

package com.questcity.auth.mail;

/** The mails that strangers can set off, and how many of them an address gets in a day. */
public enum MailKind {
    EMAIL_VERIFY(10),
    PASSWORD_RESET(10),
    EMAIL_CHANGE(10),
    ADDRESS_TAKEN(1),
    NEW_DEVICE(10);

    private final int daily;

    MailKind(int daily) {
        this.daily = daily;
    }

    int daily() {
        return daily;
    }
}

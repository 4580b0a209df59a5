package com.questcity.auth.mail;

import com.questcity.auth.account.Account;

/** Where a mail goes, whom it greets, and in which language ("ru" or "en"). */
public record Recipient(String email, String username, String locale) {

    public static Recipient of(Account account) {
        return new Recipient(account.email(), account.username(), account.locale());
    }

    /** The same person at another address. */
    public Recipient at(String address) {
        return new Recipient(address, username, locale);
    }
}

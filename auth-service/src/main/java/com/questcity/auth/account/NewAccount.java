package com.questcity.auth.account;

/** Whom an account is made for; the locale ("ru" or "en") is that of the mails. */
public record NewAccount(
        String username, String email, String firstName, String lastName, String locale) {}

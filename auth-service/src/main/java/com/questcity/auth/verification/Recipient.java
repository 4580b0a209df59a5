package com.questcity.auth.verification;

/** Whom a mail is for, and for which account; locale is "ru" or "en". */
public record Recipient(String email, String username, String locale) {}

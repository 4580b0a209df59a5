package com.questcity.auth.verification;

/** Whom a mail is for; locale is "ru" or "en". */
public record Recipient(String email, String firstName, String locale) {}

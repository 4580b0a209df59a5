package com.questcity.auth.account;

/** To the owner of an address that somebody tried to register again. */
record AddressTakenMail(String email, String firstName, String locale) {}

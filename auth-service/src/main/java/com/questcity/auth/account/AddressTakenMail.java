package com.questcity.auth.account;

/**
 * To the owner of an address that somebody tried to register again. Nothing that the stranger typed
 * is in it.
 */
record AddressTakenMail(String email, String locale) {}

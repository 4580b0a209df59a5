package com.questcity.auth.mail;

import java.util.Map;

/** A letter on its way to the mail server. */
record PostedLetter(Letter letter, Recipient to, Map<String, String> data) {}

package com.questcity.local.client;

/** The platform gave no answer: it isn't there, or it is too slow. */
public class PlatformSilent extends RuntimeException {

    PlatformSilent(String message, Throwable cause) {
        super(message, cause);
    }
}

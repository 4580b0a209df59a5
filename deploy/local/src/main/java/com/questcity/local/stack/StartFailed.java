package com.questcity.local.stack;

/** A part did not come up; the message is for the person who started the stack. */
final class StartFailed extends RuntimeException {

    StartFailed(String message) {
        super(message);
    }

    StartFailed(String message, Throwable cause) {
        super(message, cause);
    }
}

package com.questcity.local.client;

/** The platform answered what the caller can't go on with. */
public class PlatformRefused extends RuntimeException {

    public PlatformRefused(String asked, Answer answer) {
        super(asked + " was answered with " + answer.describe());
    }
}

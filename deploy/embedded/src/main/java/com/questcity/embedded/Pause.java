package com.questcity.embedded;

/** The wait between two looks at something that will change soon. */
final class Pause {

    private Pause() {}

    static void shortly() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}

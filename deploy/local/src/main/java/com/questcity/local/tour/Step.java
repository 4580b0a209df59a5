package com.questcity.local.tour;

/**
 * One thing that a client does. It throws {@link StepFailed} when the platform doesn't do its part.
 */
record Step(String name, Action action) {

    interface Action {
        void take(Tourist tourist);
    }
}

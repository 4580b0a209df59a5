package com.questcity.local.bench;

/** How hard and how long: the same for both sides of a comparison. */
record Load(int rounds, int seconds, int connections) {

    Load warmUp() {
        return new Load(1, Math.min(seconds, 3), connections);
    }

    int threads() {
        return Math.min(connections, Runtime.getRuntime().availableProcessors());
    }
}

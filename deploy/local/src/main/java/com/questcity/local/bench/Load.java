package com.questcity.local.bench;

import com.fasterxml.jackson.annotation.JsonIgnore;

/** How hard and how long: the same for both sides of a comparison. */
record Load(int rounds, int seconds, int connections, @JsonIgnore int threads) {

    Load(int rounds, int seconds, int connections) {
        this(
                rounds,
                seconds,
                connections,
                Math.min(connections, Runtime.getRuntime().availableProcessors()));
    }

    Load warmUp() {
        return new Load(1, Math.min(seconds, 3), connections, threads);
    }

    Load alone() {
        return new Load(rounds, seconds, 1, 1);
    }

    Load longer(int more) {
        return new Load(rounds, seconds + more, connections, threads);
    }

    Load atLeast(int clients) {
        return connections >= clients ? this : new Load(rounds, seconds, clients);
    }

    /** A script of wrk sees its thread, not its connection; so it knows who gets an answer. */
    Load oneConnectionPerThread() {
        return new Load(rounds, seconds, connections, connections);
    }
}

package com.questcity.local.bench;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A figure beside what it should be: at least the bound, or at most. */
record Goal(String name, double value, double bound, boolean atLeast) {

    static Goal atLeast(double bound, String name, double value) {
        return new Goal(name, value, bound, true);
    }

    static Goal atMost(double bound, String name, double value) {
        return new Goal(name, value, bound, false);
    }

    @JsonProperty
    boolean met() {
        return atLeast ? value >= bound : value <= bound;
    }
}

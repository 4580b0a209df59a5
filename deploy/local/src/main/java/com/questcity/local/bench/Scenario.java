package com.questcity.local.bench;

import java.util.List;

/** One thing to measure. Whoever makes it learns at once whether a program is missing. */
interface Scenario {

    String name();

    Result run();

    /** The figures for a machine, and the lines for a person. */
    record Result(Object figures, List<String> lines) {}
}

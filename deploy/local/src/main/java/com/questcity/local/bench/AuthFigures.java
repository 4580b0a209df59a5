package com.questcity.local.bench;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * What logging in and staying logged in cost.
 *
 * @param permits how many hashes are made at a time: as auth-service says
 * @param hash milliseconds of one, alone
 * @param quiet look-ups while nothing else happens, and {@code storm} during a storm of logins
 */
record AuthFigures(
        int cores,
        int permits,
        double hash,
        Figures logins,
        Figures refreshes,
        Figures quiet,
        Figures storm) {

    private static final double LOGINS_FLOOR = 0.85;
    private static final double REFRESHES_FLOOR = 400;
    private static final double SLOWDOWN_CEILING = 3;

    /** Logins per second if they were nothing but hashes. */
    @JsonProperty
    double limit() {
        return permits / (hash / 1e3);
    }

    @JsonProperty
    List<Goal> goals() {
        return List.of(
                Goal.atLeast(LOGINS_FLOOR, "logins / limit", logins.rate() / limit()),
                Goal.atLeast(REFRESHES_FLOOR, "refreshes/s per core", refreshes.rate() / cores),
                Goal.atMost(
                        SLOWDOWN_CEILING, "look-up p99, storm / quiet", storm.p99() / quiet.p99()));
    }
}

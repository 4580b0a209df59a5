package com.questcity.common.resilience;

import com.questcity.common.problem.ProblemException;

/** There is no part of this name in the Health API. */
public class UnknownDependency extends ProblemException {

    public UnknownDependency(String name) {
        super(404, "unknown-dependency", "There is no dependency of this name here.");
    }
}

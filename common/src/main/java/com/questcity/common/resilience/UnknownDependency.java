package com.questcity.common.resilience;

import com.questcity.common.problem.ProblemException;

class UnknownDependency extends ProblemException {

    UnknownDependency(String name) {
        super(404, "unknown-dependency", "There is no dependency of this name here.");
    }
}

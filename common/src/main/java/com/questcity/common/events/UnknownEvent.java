package com.questcity.common.events;

import com.questcity.common.problem.ProblemException;

/** Nobody here knows the type, yet: the producer may be a release ahead, and tries again. */
class UnknownEvent extends ProblemException {

    UnknownEvent() {
        super(422, "unknown-event", "Events of this type are not known here.");
    }
}

package com.questcity.common.paging;

import com.questcity.common.problem.ProblemException;

/** The cursor is damaged, or can't be one of this list. */
public class InvalidCursor extends ProblemException {

    InvalidCursor() {
        super(400, "invalid-cursor", "The cursor is damaged: start again without one.");
    }
}

package com.questcity.quest;

import com.questcity.common.problem.ProblemException;

/** Also the answer about a quest that exists but is not the caller's to see. */
public class QuestNotFound extends ProblemException {

    public QuestNotFound(long id) {
        super(404, "quest-not-found", "There is no quest " + id + ".");
    }
}

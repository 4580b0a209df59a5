package com.questcity.quest.authoring;

import com.questcity.common.problem.ProblemException;

class QuestFull extends ProblemException {

    QuestFull(int mostPoints) {
        super(422, "quest-full", "A quest has at most " + mostPoints + " points.");
    }
}

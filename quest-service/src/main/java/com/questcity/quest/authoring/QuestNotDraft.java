package com.questcity.quest.authoring;

import com.questcity.common.problem.ProblemException;
import com.questcity.quest.dictionary.QuestStatus;
import java.util.Map;

/** Publishing what is published already, or an author changing what left his desk. */
class QuestNotDraft extends ProblemException {

    QuestNotDraft(QuestStatus state) {
        super(
                409,
                "quest-not-draft",
                "The quest is " + state + ", no draft any more.",
                Map.of("state", state.name()));
    }
}

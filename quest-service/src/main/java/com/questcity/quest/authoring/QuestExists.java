package com.questcity.quest.authoring;

import com.questcity.common.problem.ProblemException;
import java.util.Map;

/** A quest of this source was imported before. */
class QuestExists extends ProblemException {

    QuestExists(long existingId) {
        super(
                409,
                "quest-exists",
                "There is a quest of this source already.",
                Map.of("existing_id", existingId));
    }
}

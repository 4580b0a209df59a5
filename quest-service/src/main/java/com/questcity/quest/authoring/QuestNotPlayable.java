package com.questcity.quest.authoring;

import com.questcity.common.problem.ProblemException;
import java.util.List;
import java.util.Map;

/** Names every gap at once, so that an author mends a quest in one go. */
class QuestNotPlayable extends ProblemException {

    QuestNotPlayable(List<Gap> gaps) {
        super(
                422,
                "quest-not-playable",
                "The quest can't be played yet: see the violations.",
                Map.of("violations", gaps.stream().map(Gap::member).toList()));
    }
}

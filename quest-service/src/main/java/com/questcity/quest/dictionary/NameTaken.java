package com.questcity.quest.dictionary;

import com.questcity.common.problem.ProblemException;
import java.util.Map;
import java.util.Optional;

/** Tells the id of the entry that has the name; none when that was deleted meanwhile. */
class NameTaken extends ProblemException {

    NameTaken(Optional<Long> existingId) {
        super(
                409,
                "name-taken",
                "An entry of this name exists already.",
                existingId.map(id -> Map.of("existing_id", id)).orElse(Map.of()));
    }
}

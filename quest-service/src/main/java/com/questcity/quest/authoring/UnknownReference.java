package com.questcity.quest.authoring;

import com.questcity.common.problem.ProblemException;
import com.questcity.quest.ViolatedConstraint;
import java.util.Map;

/** A draft names a dictionary entry that does not exist, as the foreign keys found. */
class UnknownReference extends ProblemException {

    private static final Map<String, String> FIELDS =
            Map.of(
                    "quest_category_id", "category_id",
                    "quest_place_id", "place_id",
                    "quest_vehicle_id", "vehicle_id",
                    "point_type_id", "type_id",
                    "point_tool_id", "tool_id");

    private UnknownReference(String field) {
        super(
                422,
                "unknown-reference",
                "The " + field + " names an entry that does not exist.",
                Map.of("field", field));
    }

    /** The failure itself when it is about something else. */
    static Throwable explain(Throwable failure) {
        return ViolatedConstraint.of(failure)
                .map(FIELDS::get)
                .<Throwable>map(UnknownReference::new)
                .orElse(failure);
    }
}

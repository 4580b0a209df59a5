package com.questcity.quest.authoring;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A point with its answers and hints: for the author of the quest and for editors only. */
public record PointAdminView(
        long id,
        int position,
        String nameOfLocation,
        String description,
        @Nullable Long typeId,
        @Nullable Long toolId,
        boolean isDivide,
        boolean required,
        @Nullable Integer score,
        @JsonUnwrapped Task task,
        List<PlaceSettings> places,
        List<Hint> hints) {

    static PointAdminView of(Point point) {
        return new PointAdminView(
                point.id(),
                point.position(),
                point.nameOfLocation(),
                point.description(),
                point.typeId(),
                point.toolId(),
                point.isDivide(),
                point.required(),
                point.score(),
                point.task(),
                List.copyOf(point.places()),
                List.copyOf(point.hints()));
    }
}

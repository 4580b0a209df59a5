package com.questcity.quest.authoring;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** Where a point is to be found, as an author sends it. */
public record PlaceSettingsDraft(
        @NotNull @DecimalMin("-90") @DecimalMax("90") Double latitude,
        @NotNull @DecimalMin("-180") @DecimalMax("180") Double longitude,
        @NotNull @Min(1) @Max(500) Integer detectionsRadius,
        @DecimalMin("-1000") @DecimalMax("10000") @Nullable Double height,
        @Min(0) @Max(100) Integer interactionInaccuracy,
        Boolean randomOccurrence,
        @Min(0) @Max(1_000) @Nullable Integer part) {

    public PlaceSettingsDraft {
        interactionInaccuracy = interactionInaccuracy == null ? 0 : interactionInaccuracy;
        randomOccurrence = Boolean.TRUE.equals(randomOccurrence);
    }

    PlaceSettings toPlace() {
        return new PlaceSettings(
                latitude,
                longitude,
                detectionsRadius,
                height,
                interactionInaccuracy,
                randomOccurrence,
                part);
    }
}

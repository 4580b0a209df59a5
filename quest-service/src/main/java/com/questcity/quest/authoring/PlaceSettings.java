package com.questcity.quest.authoring;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** One place where a point may be found, and how near a player must come, in metres. */
@Embeddable
record PlaceSettings(
        double latitude,
        double longitude,
        int detectionsRadius,
        @Nullable Double height,
        int interactionInaccuracy,
        boolean randomOccurrence,
        @Nullable Integer part) {}

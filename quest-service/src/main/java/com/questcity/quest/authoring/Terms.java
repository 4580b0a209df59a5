package com.questcity.quest.authoring;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** What a quest costs and pays, and who may play it in which order. */
@Embeddable
record Terms(
        int cost,
        int reward,
        boolean autoAccrual,
        boolean isSubscription,
        boolean payExtra,
        boolean ordered,
        @Nullable String mentorPreference,
        @Nullable Integer playerLimit,
        @Nullable Integer ageLimit) {}

package com.questcity.quest.authoring;

import com.questcity.quest.dictionary.GroupType;
import com.questcity.quest.dictionary.Level;
import com.questcity.quest.dictionary.Mileage;
import com.questcity.quest.dictionary.Timeframe;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/** Where, how and with whom a quest is played: what players choose it by. */
@Embeddable
record Frame(
        Long categoryId,
        Long placeId,
        @Nullable Long vehicleId,
        @Column(name = "group_type") @Enumerated(EnumType.STRING) GroupType group,
        @Enumerated(EnumType.STRING) Level level,
        @Enumerated(EnumType.STRING) Timeframe timeframe,
        @Enumerated(EnumType.STRING) Mileage mileage) {}

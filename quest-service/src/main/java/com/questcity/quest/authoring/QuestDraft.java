package com.questcity.quest.authoring;

import com.questcity.quest.PlainText;
import com.questcity.quest.dictionary.GroupType;
import com.questcity.quest.dictionary.Language;
import com.questcity.quest.dictionary.Level;
import com.questcity.quest.dictionary.Mileage;
import com.questcity.quest.dictionary.Timeframe;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an author sends to make a quest; its points stand in the order of play. */
public record QuestDraft(
        @NotNull @Size(min = 3, max = 128) String name,
        @NotNull @Size(max = 500) String shortDescription,
        @NotNull @Size(max = 10_000) String description,
        @NotNull Language language,
        @NotNull @Positive Long categoryId,
        @NotNull @Positive Long placeId,
        @Positive @Nullable Long vehicleId,
        @NotNull GroupType group,
        @NotNull Level level,
        @NotNull Timeframe timeframe,
        @NotNull Mileage mileage,
        @NotNull @Min(0) @Max(1_000_000) Integer cost,
        @NotNull @Min(0) @Max(1_000_000) Integer reward,
        Boolean autoAccrual,
        Boolean isSubscription,
        Boolean payExtra,
        Boolean ordered,
        @Size(max = 255) @Nullable String mentorPreference,
        @Min(1) @Max(100_000) @Nullable Integer playerLimit,
        @Min(0) @Max(99) @Nullable Integer ageLimit,
        @Size(max = 200) @Nullable String source,
        @Size(max = Quest.MOST_POINTS) List<@NotNull @Valid PointDraft> points) {

    public QuestDraft {
        name = PlainText.of(name);
        shortDescription = PlainText.of(shortDescription);
        description = PlainText.of(description);
        autoAccrual = Boolean.TRUE.equals(autoAccrual);
        isSubscription = Boolean.TRUE.equals(isSubscription);
        payExtra = Boolean.TRUE.equals(payExtra);
        ordered = Boolean.TRUE.equals(ordered);
        mentorPreference = PlainText.optional(mentorPreference);
        source = PlainText.optional(source);
        points = points == null ? List.of() : points;
    }

    Frame frame() {
        return new Frame(categoryId, placeId, vehicleId, group, level, timeframe, mileage);
    }

    Terms terms() {
        return new Terms(
                cost,
                reward,
                autoAccrual,
                isSubscription,
                payExtra,
                ordered,
                mentorPreference,
                playerLimit,
                ageLimit);
    }
}

package com.questcity.quest.authoring;

import com.questcity.quest.PlainText;
import com.questcity.quest.dictionary.TakePhoto;
import com.questcity.quest.dictionary.TaskKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an author sends to make a point. What its kind of task needs may come later, but before the
 * quest is published.
 */
@OptionsExist
public record PointDraft(
        @NotNull @Size(min = 1, max = 255) String nameOfLocation,
        @NotNull @Size(max = 4_000) String description,
        @Positive @Nullable Long typeId,
        @NotNull TaskKind taskKind,
        @Nullable TakePhoto typePhoto,
        @Size(max = 255) @Nullable String code,
        @Size(max = 20) List<@NotBlank @Size(max = 255) String> words,
        @Size(max = 10) List<@NotBlank @Size(max = 255) String> options,
        @Size(max = 10) List<@NotNull Integer> correctOptions,
        @DecimalMin("-1e12") @DecimalMax("1e12") @Nullable Double number,
        @DecimalMin("0") @DecimalMax("1e12") @Nullable Double tolerance,
        @Positive @Nullable Long toolId,
        Boolean isDivide,
        Boolean required,
        @Min(0) @Max(10_000) @Nullable Integer score,
        @NotNull @Size(min = 1, max = 10) List<@NotNull @Valid PlaceSettingsDraft> places,
        @Size(max = 5) List<@NotNull @Valid HintDraft> hints) {

    public PointDraft {
        nameOfLocation = PlainText.of(nameOfLocation);
        description = PlainText.of(description);
        code = PlainText.optional(code);
        words = words == null ? List.of() : PlainText.all(words);
        options = options == null ? List.of() : PlainText.all(options);
        correctOptions = correctOptions == null ? List.of() : correctOptions;
        isDivide = Boolean.TRUE.equals(isDivide);
        required = !Boolean.FALSE.equals(required);
        hints = hints == null ? List.of() : hints;
    }

    Task task() {
        return new Task(
                taskKind, typePhoto, code, words, options, correctOptions, number, tolerance);
    }
}

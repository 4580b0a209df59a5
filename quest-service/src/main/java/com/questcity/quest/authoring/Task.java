package com.questcity.quest.authoring;

import com.questcity.quest.dictionary.TakePhoto;
import com.questcity.quest.dictionary.TaskKind;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a player must do at a point, with what solves it: never shown to players. */
@Embeddable
record Task(
        @Enumerated(EnumType.STRING) TaskKind taskKind,
        @Enumerated(EnumType.STRING) @Nullable TakePhoto typePhoto,
        @Nullable String code,
        List<String> words,
        List<String> options,
        List<Integer> correctOptions,
        @Nullable Double number,
        @Nullable Double tolerance) {

    private static final int FEWEST_OPTIONS = 2;

    /** What the task lacks to be solvable; empty when it can be played. */
    List<Gap> gaps() {
        var gaps = new ArrayList<Gap>();
        switch (taskKind) {
            case LOCATION, INFO -> {} // being there is the task
            case PHOTO -> require(typePhoto != null, "type_photo", gaps);
            case CODE, QR -> require(code != null, "code", gaps);
            case WORD -> require(!words.isEmpty(), "words", gaps);
            case NUMBER -> require(number != null, "number", gaps);
            case CHOICE -> {
                require(options.size() >= FEWEST_OPTIONS, "options", gaps);
                require(!correctOptions.isEmpty(), "correct_options", gaps);
            }
        }
        return gaps;
    }

    private void require(boolean present, String field, List<Gap> gaps) {
        if (!present) {
            gaps.add(new Gap(field, "is required for " + taskKind));
        }
    }
}

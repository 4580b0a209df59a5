package com.questcity.quest.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.questcity.quest.dictionary.TakePhoto;
import com.questcity.quest.dictionary.TaskKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TaskTest {

    @ParameterizedTest
    @EnumSource(
            value = TaskKind.class,
            names = {"LOCATION", "INFO"})
    void beingThereNeedsNothing(TaskKind kind) {
        assertThat(bare(kind).gaps()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "PHOTO, type_photo",
        "CODE, code",
        "QR, code",
        "WORD, words",
        "NUMBER, number",
    })
    void aTaskNamesWhatItLacks(TaskKind kind, String field) {
        var gaps = bare(kind).gaps();

        assertThat(gaps).containsExactly(new Gap(field, "is required for " + kind));
    }

    @Test
    void aChoiceNeedsTwoOptionsAndACorrectOne() {
        var task = task(TaskKind.CHOICE, List.of("one"), List.of());

        var gaps = task.gaps();

        assertThat(gaps).extracting(Gap::field).containsExactly("options", "correct_options");
    }

    @ParameterizedTest
    @EnumSource(TaskKind.class)
    void aCompleteTaskHasNoGaps(TaskKind kind) {
        assertThat(task(kind, List.of("one", "two"), List.of(1)).gaps()).isEmpty();
    }

    private static Task bare(TaskKind kind) {
        return new Task(kind, null, null, List.of(), List.of(), List.of(), null, null);
    }

    private static Task task(TaskKind kind, List<String> options, List<Integer> correct) {
        return new Task(kind, TakePhoto.ANY, "0042", List.of("lion"), options, correct, 0.0, null);
    }
}

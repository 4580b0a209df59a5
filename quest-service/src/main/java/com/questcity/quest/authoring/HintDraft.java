package com.questcity.quest.authoring;

import com.questcity.quest.PlainText;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

public record HintDraft(
        @NotNull @Size(min = 1, max = 500) String text,
        @NotNull @Min(0) @Max(10_000) Integer penalty) {

    public HintDraft {
        text = PlainText.of(text);
    }

    Hint toHint() {
        return new Hint(text, penalty);
    }
}

package com.questcity.quest.dictionary;

import com.questcity.quest.PlainText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an editor sends to add a category. */
public record CategoryDraft(
        @NotNull @Size(min = 2, max = 128) String name,
        @Size(max = 500) @Nullable String description)
        implements Dictionary.Draft {

    public CategoryDraft {
        name = PlainText.of(name);
        description = PlainText.optional(description);
    }

    List<@Nullable Object> values() {
        return Arrays.asList(name, description);
    }
}

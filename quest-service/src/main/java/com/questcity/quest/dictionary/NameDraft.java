package com.questcity.quest.dictionary;

import com.questcity.quest.PlainText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an editor sends to add a vehicle, an activity or a tool. */
public record NameDraft(@NotNull @Size(min = 2, max = 128) String name)
        implements Dictionary.Draft {

    public NameDraft {
        name = PlainText.of(name);
    }

    List<@Nullable Object> values() {
        return Arrays.asList(name);
    }
}

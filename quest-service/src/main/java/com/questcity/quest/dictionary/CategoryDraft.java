package com.questcity.quest.dictionary;

import com.questcity.quest.PlainText;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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

    Tuple values() {
        return Tuple.of(name, description);
    }
}

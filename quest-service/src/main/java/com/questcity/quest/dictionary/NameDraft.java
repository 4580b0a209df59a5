package com.questcity.quest.dictionary;

import com.questcity.quest.PlainText;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What an editor sends to add a vehicle, an activity or a tool. */
public record NameDraft(@NotNull @Size(min = 2, max = 128) String name)
        implements Dictionary.Draft {

    public NameDraft {
        name = PlainText.of(name);
    }

    Tuple values() {
        return Tuple.of(name);
    }
}

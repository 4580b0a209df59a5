package com.questcity.quest.dictionary;

import io.vertx.mutiny.sqlclient.Row;
import org.jspecify.annotations.Nullable;

public record CategoryView(long id, String name, @Nullable String description)
        implements Dictionary.Entry {

    static CategoryView of(Row row) {
        return new CategoryView(
                row.getLong("id"), row.getString("name"), row.getString("description"));
    }

    static CategoryView of(long id, CategoryDraft draft) {
        return new CategoryView(id, draft.name(), draft.description());
    }
}

package com.questcity.quest.dictionary;

import io.vertx.mutiny.sqlclient.Row;

public record NameView(long id, String name) implements Dictionary.Entry {

    static NameView of(Row row) {
        return new NameView(row.getLong("id"), row.getString("name"));
    }

    static NameView of(long id, NameDraft draft) {
        return new NameView(id, draft.name());
    }
}

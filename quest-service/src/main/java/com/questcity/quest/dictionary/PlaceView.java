package com.questcity.quest.dictionary;

import io.vertx.mutiny.sqlclient.Row;
import org.jspecify.annotations.Nullable;

public record PlaceView(
        long id, String name, double latitude, double longitude, @Nullable String country)
        implements Dictionary.Entry {

    static PlaceView of(Row row) {
        return new PlaceView(
                row.getLong("id"),
                row.getString("name"),
                row.getDouble("latitude"),
                row.getDouble("longitude"),
                row.getString("country"));
    }

    static PlaceView of(long id, PlaceDraft draft) {
        return new PlaceView(
                id, draft.name(), draft.latitude(), draft.longitude(), draft.country());
    }
}

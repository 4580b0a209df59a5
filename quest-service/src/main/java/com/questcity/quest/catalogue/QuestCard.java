package com.questcity.quest.catalogue;

import com.questcity.quest.dictionary.GroupType;
import com.questcity.quest.dictionary.Language;
import com.questcity.quest.dictionary.Level;
import com.questcity.quest.dictionary.Mileage;
import com.questcity.quest.dictionary.Timeframe;
import io.vertx.mutiny.sqlclient.Row;
import org.jspecify.annotations.Nullable;

/** A quest in a list. It starts at latitude and longitude, which only a draft may lack. */
public record QuestCard(
        long id,
        String name,
        String shortDescription,
        long categoryId,
        long placeId,
        Level level,
        GroupType group,
        Timeframe timeframe,
        Mileage mileage,
        int cost,
        int reward,
        Language language,
        int pointsCount,
        @Nullable Double latitude,
        @Nullable Double longitude) {

    static final String COLUMNS =
            """
            id, name, short_description, category_id, place_id, level, group_type, timeframe,
            mileage, cost, reward, language, points_count, latitude, longitude
            """;

    static QuestCard of(Row row) {
        return new QuestCard(
                row.getLong("id"),
                row.getString("name"),
                row.getString("short_description"),
                row.getLong("category_id"),
                row.getLong("place_id"),
                Level.valueOf(row.getString("level")),
                GroupType.valueOf(row.getString("group_type")),
                Timeframe.valueOf(row.getString("timeframe")),
                Mileage.valueOf(row.getString("mileage")),
                row.getInteger("cost"),
                row.getInteger("reward"),
                Language.valueOf(row.getString("language")),
                row.getInteger("points_count"),
                row.getDouble("latitude"),
                row.getDouble("longitude"));
    }
}

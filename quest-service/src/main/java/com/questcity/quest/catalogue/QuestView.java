package com.questcity.quest.catalogue;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.questcity.quest.dictionary.QuestStatus;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A quest as players see it: the card and the rest. Of an ordered quest only the first point is
 * among the points, whatever points_count says.
 */
public record QuestView(
        @JsonUnwrapped QuestCard card,
        QuestStatus status,
        @Nullable Instant publishedAt,
        String description,
        @Nullable Long vehicleId,
        boolean autoAccrual,
        boolean isSubscription,
        boolean payExtra,
        boolean ordered,
        @Nullable String mentorPreference,
        @Nullable Integer playerLimit,
        @Nullable Integer ageLimit,
        List<PointView> points) {

    static final String COLUMNS =
            QuestCard.COLUMNS
                    + """
                    , status, published_at, description, vehicle_id, auto_accrual, is_subscription,
                    pay_extra, ordered, mentor_preference, player_limit, age_limit
                    """;

    /** Without its points, which are read only when the quest may be seen. */
    static QuestView of(Row row) {
        return new QuestView(
                QuestCard.of(row),
                QuestStatus.valueOf(row.getString("status")),
                instant(row.getOffsetDateTime("published_at")),
                row.getString("description"),
                row.getLong("vehicle_id"),
                row.getBoolean("auto_accrual"),
                row.getBoolean("is_subscription"),
                row.getBoolean("pay_extra"),
                row.getBoolean("ordered"),
                row.getString("mentor_preference"),
                row.getInteger("player_limit"),
                row.getInteger("age_limit"),
                List.of());
    }

    QuestView with(List<PointView> points) {
        return new QuestView(
                card,
                status,
                publishedAt,
                description,
                vehicleId,
                autoAccrual,
                isSubscription,
                payExtra,
                ordered,
                mentorPreference,
                playerLimit,
                ageLimit,
                points);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}

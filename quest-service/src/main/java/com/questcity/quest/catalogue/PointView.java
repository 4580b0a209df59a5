package com.questcity.quest.catalogue;

import com.questcity.quest.dictionary.TakePhoto;
import com.questcity.quest.dictionary.TaskKind;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A point as players see it. Its columns are an allow-list: what solves the task is not even read,
 * and of the hints there is only the number.
 */
public record PointView(
        long id,
        int position,
        String nameOfLocation,
        String description,
        @Nullable Long typeId,
        @Nullable Long toolId,
        TaskKind taskKind,
        @Nullable TakePhoto typePhoto,
        List<String> options,
        boolean isDivide,
        boolean required,
        @Nullable Integer score,
        int hintsCount,
        List<PointPlace> places) {

    /** Where the point may be found. */
    public record PointPlace(
            double latitude, double longitude, int detectionsRadius, @Nullable Double height) {

        private static PointPlace of(JsonObject place) {
            return new PointPlace(
                    place.getDouble("latitude"),
                    place.getDouble("longitude"),
                    place.getInteger("detections_radius"),
                    place.getDouble("height"));
        }
    }

    static final String COLUMNS =
            """
            id, position, name_of_location, description, type_id, tool_id, task_kind, type_photo,
            options, is_divide, required, score,
            (SELECT count(*)::int FROM hint h WHERE h.point_id = point.id) AS hints_count,
            (SELECT json_agg(s ORDER BY s.position)
               FROM (SELECT position, latitude, longitude, detections_radius, height
                       FROM place_settings WHERE point_id = point.id) s) AS places
            """;

    static PointView of(Row row) {
        var photo = row.getString("type_photo");
        return new PointView(
                row.getLong("id"),
                row.getInteger("position"),
                row.getString("name_of_location"),
                row.getString("description"),
                row.getLong("type_id"),
                row.getLong("tool_id"),
                TaskKind.valueOf(row.getString("task_kind")),
                photo == null ? null : TakePhoto.valueOf(photo),
                List.of(row.getArrayOfStrings("options")),
                row.getBoolean("is_divide"),
                row.getBoolean("required"),
                row.getInteger("score"),
                row.getInteger("hints_count"),
                places((JsonArray) row.getValue("places")));
    }

    private static List<PointPlace> places(JsonArray places) {
        return IntStream.range(0, places.size())
                .mapToObj(places::getJsonObject)
                .map(PointPlace::of)
                .toList();
    }
}

package com.questcity.local.importer;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/** Checks one row's fields, which come from strangers, and makes a landmark of them. */
final class LandmarkRow {

    static final List<String> COLUMNS =
            List.of(
                    "city",
                    "name_ru",
                    "name_en",
                    "category",
                    "lat",
                    "lon",
                    "description_ru",
                    "description_en",
                    "source");

    private static final int LONGEST_NAME = 1_000;
    private static final int LONGEST_TEXT = 20_000;
    private static final int LONGEST_CATEGORY = 100;
    private static final int SHORTEST_DICTIONARY_NAME = 2;
    private static final String NOT_UTF_8 = "\uFFFD";

    private final Map<String, String> fields;

    private LandmarkRow(Map<String, String> fields) {
        this.fields = fields;
    }

    static Landmark read(String where, Map<String, String> fields) throws RowRefused {
        return new LandmarkRow(fields).landmark(where);
    }

    private Landmark landmark(String where) throws RowRefused {
        var russian = text("name_ru", LONGEST_NAME);
        var name = russian.isEmpty() ? text("name_en", LONGEST_NAME) : russian;
        if (name.isEmpty()) {
            throw new RowRefused("the name is missing: both name_ru and name_en are empty");
        }
        var language = russian.isEmpty() ? Landmark.ENGLISH : Landmark.RUSSIAN;
        var position = position();
        return new Landmark(
                where,
                dictionaryName("city", ""),
                name,
                language,
                dictionaryName("category", "landmark").toLowerCase(Locale.ROOT),
                position,
                text("description_" + language, LONGEST_TEXT),
                source(name, position));
    }

    private Position position() throws RowRefused {
        var latitude = degrees("lat");
        var longitude = degrees("lon");
        if (!Position.isOnEarth(latitude, longitude)) {
            throw new RowRefused(
                    "the coordinates are outside the earth: " + latitude + ", " + longitude);
        }
        return new Position(latitude, longitude);
    }

    private double degrees(String column) throws RowRefused {
        var text = text(column, LONGEST_NAME);
        if (text.isEmpty()) {
            throw new RowRefused("the coordinates are missing: " + column + " is empty");
        }
        return number(text)
                .orElseThrow(() ->
                        new RowRefused(column + " is not a number: " + PlainText.cut(text, 40)));
    }

    private static OptionalDouble number(String text) {
        return text.matches("[+-]?\\d{1,9}(\\.\\d{1,30})?")
                ? OptionalDouble.of(Double.parseDouble(text))
                : OptionalDouble.empty();
    }

    private String dictionaryName(String column, String otherwise) throws RowRefused {
        var name = text(column, LONGEST_CATEGORY);
        if (name.length() == SHORTEST_DICTIONARY_NAME - 1) {
            throw new RowRefused(column + " is shorter than two characters: " + name);
        }
        return name.isEmpty() ? otherwise : name;
    }

    private String source(String name, Position position) throws RowRefused {
        var source = text("source", LONGEST_NAME);
        return source.isEmpty()
                ? name + "@" + position.latitude() + "," + position.longitude()
                : source;
    }

    private String text(String column, int longest) throws RowRefused {
        var raw = fields.getOrDefault(column, "");
        if (raw.length() > longest) {
            throw new RowRefused(
                    column + " is too long: " + raw.length() + " characters of " + longest);
        }
        if (raw.contains(NOT_UTF_8)) {
            throw new RowRefused(column + " holds bytes that are no UTF-8");
        }
        return PlainText.clean(raw);
    }
}

package com.questcity.quest.dictionary;

import io.vertx.mutiny.sqlclient.Row;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A stored list of named entries. The five differ only in their table, in what an entry has beside
 * its name, and in who may add. The values of a draft stand in the order of the columns; an entry
 * is seen as it was read, or as it was made of its id and draft.
 */
record Dictionary<D extends Dictionary.Draft, V extends Dictionary.Entry>(
        String table,
        List<String> columns,
        Function<D, List<@Nullable Object>> values,
        Function<Row, V> view,
        BiFunction<Long, D, V> made) {

    interface Draft {
        String name();
    }

    interface Entry {
        long id();
    }

    static final Dictionary<CategoryDraft, CategoryView> CATEGORIES =
            new Dictionary<>(
                    "category",
                    List.of("name", "description"),
                    CategoryDraft::values,
                    CategoryView::of,
                    CategoryView::of);
    static final Dictionary<PlaceDraft, PlaceView> PLACES =
            new Dictionary<>(
                    "place",
                    List.of("name", "latitude", "longitude", "country"),
                    PlaceDraft::values,
                    PlaceView::of,
                    PlaceView::of);
    static final Dictionary<NameDraft, NameView> VEHICLES = names("vehicle");
    static final Dictionary<NameDraft, NameView> ACTIVITIES = names("activity");
    static final Dictionary<NameDraft, NameView> TOOLS = names("tool");

    private static Dictionary<NameDraft, NameView> names(String table) {
        return new Dictionary<>(
                table, List.of("name"), NameDraft::values, NameView::of, NameView::of);
    }

    String pageSql() {
        return "SELECT id, %s FROM %s WHERE id > $1 ORDER BY id LIMIT $2"
                .formatted(list(columns), table);
    }

    /** Answers no row when the name is taken; waits for a parallel one of the same name. */
    String insertSql() {
        var parameters = IntStream.rangeClosed(1, columns.size()).mapToObj(i -> "?" + i).toList();
        return "INSERT INTO %s (%s) VALUES (%s) ON CONFLICT (lower(name)) DO NOTHING RETURNING id"
                .formatted(table, list(columns), list(parameters));
    }

    String idByNameSql() {
        return "SELECT id FROM %s WHERE lower(name) = lower(?1)".formatted(table);
    }

    private static String list(List<String> items) {
        return String.join(", ", items);
    }
}

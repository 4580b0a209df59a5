package com.questcity.common.paging;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One page of a list; next_cursor is null on the last one. */
public record Page<T>(List<T> items, @Nullable String nextCursor) {

    /**
     * Makes a page of rows that were asked for with one more than the limit: the extra row only
     * says that there is a next page, which starts after the last row shown.
     */
    public static <R, T> Page<T> of(
            List<R> rows, PageRequest request, Function<R, T> view, Function<R, Cursor> position) {
        var shown = rows.stream().limit(request.limit()).toList();
        var next = rows.size() > shown.size() ? position.apply(shown.getLast()).encode() : null;
        return new Page<>(shown.stream().map(view).toList(), next);
    }
}

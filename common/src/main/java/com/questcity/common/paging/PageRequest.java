package com.questcity.common.paging;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code ?limit=20&cursor=…} of a list, as a {@code @Valid @BeanParam}. */
public class PageRequest {

    private static final int LARGEST = 100;
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final UUID AFTER_ALL = new UUID(-1, -1);

    @QueryParam("limit")
    @DefaultValue("20")
    @Min(1) @Max(LARGEST) int limit = 20;

    @QueryParam("cursor")
    @Nullable String cursor;

    /** The first page of the largest size, for callers that are no client. */
    public static PageRequest ofAll() {
        var all = new PageRequest();
        all.limit = LARGEST;
        return all;
    }

    public int limit() {
        return limit;
    }

    /** How many rows to read: one more than shown, to know whether there is a next page. */
    public int rows() {
        return limit + 1;
    }

    /** Where the page starts; empty for the first. Throws {@link InvalidCursor} when damaged. */
    public Optional<Cursor> after() {
        return Optional.ofNullable(cursor).map(Cursor::decode);
    }

    /**
     * The id after which the page starts, for lists in the order of a bigint id; 0 for the first.
     */
    public long afterId() {
        return after().map(c -> c.longAt(0)).orElse(0L);
    }

    /** The same for lists in the order of a UUID. */
    public UUID afterUuid() {
        return after().map(c -> c.uuidAt(0)).orElse(BEFORE_ALL);
    }

    /** The id before which the page starts, for lists of UUIDv7 with the newest first. */
    public UUID beforeUuid() {
        return after().map(c -> c.uuidAt(0)).orElse(AFTER_ALL);
    }
}

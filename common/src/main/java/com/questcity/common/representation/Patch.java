package com.questcity.common.representation;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import org.jspecify.annotations.Nullable;

/**
 * One field of a JSON Merge Patch (RFC 7396): absent leaves what is there, null clears it, a value
 * replaces it. Constraints stand on the type argument: {@code Patch<@Size(max = 500) String>}; add
 * {@code @NotNull} there when the field can't be cleared.
 */
@JsonDeserialize(using = PatchDeserializer.class)
public final class Patch<T> {

    private static final Patch<?> ABSENT = new Patch<>(false, null);

    private final boolean present;
    private final @Nullable T value;

    private Patch(boolean present, @Nullable T value) {
        this.present = present;
        this.value = value;
    }

    @SuppressWarnings("unchecked") // it holds nothing of any type
    public static <T> Patch<T> absent() {
        return (Patch<T>) ABSENT;
    }

    /** Replaces what is there; null clears it. */
    public static <T> Patch<T> to(@Nullable T value) {
        return new Patch<>(true, value);
    }

    /** What the field is after the patch, when it is the current value before. */
    public @Nullable T over(@Nullable T current) {
        return present ? value : current;
    }

    /** As {@link #over}, for fields that can't be cleared. */
    public T overRequired(T current) {
        return present && value != null ? value : current;
    }

    boolean isPresent() {
        return present;
    }

    @Nullable T value() {
        return value;
    }
}

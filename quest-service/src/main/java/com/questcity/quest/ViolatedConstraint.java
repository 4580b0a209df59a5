package com.questcity.quest;

import io.vertx.pgclient.PgException;
import java.util.Optional;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/**
 * Names the database constraint that refused a write. The database decides, as only it sees what
 * parallel requests do.
 */
public final class ViolatedConstraint {

    private static final String INTEGRITY_CLASS = "23";

    private ViolatedConstraint() {}

    public static Optional<String> of(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            var name = name(at);
            if (name != null) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }

    // Hibernate hides the driver's exception, but keeps the name.
    private static @Nullable String name(Throwable failure) {
        return switch (failure) {
            case ConstraintViolationException e -> e.getConstraintName();
            case PgException e when e.getSqlState().startsWith(INTEGRITY_CLASS) ->
                    e.getConstraint();
            default -> null;
        };
    }
}

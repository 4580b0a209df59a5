package com.questcity.auth.audit;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which events a reader of the log asks for; from is included, to is not. */
public class AuditFilter {

    private static final Instant LATEST = Instant.parse("2500-01-01T00:00:00Z");

    @QueryParam("actor")
    @Nullable UUID actor;

    @QueryParam("target")
    @Nullable UUID target;

    @QueryParam("action")
    @Size(max = 64) @Nullable String action;

    @QueryParam("from")
    @Nullable Instant from;

    @QueryParam("to")
    @Nullable Instant to;

    @Nullable Instant from() {
        return within(from);
    }

    @Nullable Instant to() {
        return within(to);
    }

    // What no database can hold is before or after everything that it does hold.
    private static @Nullable Instant within(@Nullable Instant time) {
        if (time == null) {
            return null;
        }
        var late = time.isAfter(LATEST) ? LATEST : time;
        return late.isBefore(Instant.EPOCH) ? Instant.EPOCH : late;
    }
}

package com.questcity.auth.audit;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which events a reader of the log asks for; from is included, to is not. */
public class AuditFilter {

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
}

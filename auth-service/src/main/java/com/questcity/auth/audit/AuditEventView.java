package com.questcity.auth.audit;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One act: who did what to whom, from where, and what it changed. */
public record AuditEventView(
        UUID id,
        Instant at,
        @Nullable UUID actorId,
        String action,
        @Nullable UUID targetId,
        String ip,
        String requestId,
        @Nullable Map<String, Object> before,
        @Nullable Map<String, Object> after) {

    static AuditEventView of(AuditEvent event) {
        return new AuditEventView(
                event.id(),
                event.at(),
                event.actorId(),
                event.action(),
                event.targetId(),
                event.ip(),
                event.requestId(),
                event.before(),
                event.after());
    }
}

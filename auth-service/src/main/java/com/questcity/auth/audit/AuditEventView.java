package com.questcity.auth.audit;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
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
        @JsonRawValue @Schema(type = SchemaType.OBJECT) @Nullable String before,
        @JsonRawValue @Schema(type = SchemaType.OBJECT) @Nullable String after) {

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

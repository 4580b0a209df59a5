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

    /** What somebody else did is told without who it was, and from where. */
    AuditEventView seenBy(UUID reader) {
        return reader.equals(actorId)
                ? this
                : new AuditEventView(id, at, null, action, targetId, "", "", before, after);
    }

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

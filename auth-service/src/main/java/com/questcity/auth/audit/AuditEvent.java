package com.questcity.auth.audit;

import com.questcity.common.identity.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One act, as it was, with what it changed as JSON; never changed. */
@Entity
@Table(name = "audit_event")
class AuditEvent {

    /** From where, in which request, and when. */
    record Origin(String ip, String requestId, Instant at) {}

    @Id private UUID id;

    private Instant at;
    private @Nullable UUID actorId;
    private String action;
    private @Nullable UUID targetId;
    private String ip;
    private String requestId;

    private @Nullable String before;
    private @Nullable String after;

    protected AuditEvent() {
        // Hibernate
    }

    AuditEvent(Act act, Origin origin, @Nullable String before, @Nullable String after) {
        this.id = Ids.next();
        this.at = origin.at();
        this.actorId = act.actor();
        this.action = act.action();
        this.targetId = act.target();
        this.before = before;
        this.after = after;
        this.ip = origin.ip();
        this.requestId = origin.requestId();
    }

    UUID id() {
        return id;
    }

    Instant at() {
        return at;
    }

    @Nullable UUID actorId() {
        return actorId;
    }

    String action() {
        return action;
    }

    @Nullable UUID targetId() {
        return targetId;
    }

    String ip() {
        return ip;
    }

    String requestId() {
        return requestId;
    }

    @Nullable String before() {
        return before;
    }

    @Nullable String after() {
        return after;
    }
}

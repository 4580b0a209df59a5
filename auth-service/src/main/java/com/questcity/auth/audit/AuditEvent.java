package com.questcity.auth.audit;

import com.questcity.common.identity.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One act, as it was; never changed. */
@Entity
@Table(name = "audit_event")
class AuditEvent {

    @Id private UUID id;

    private Instant at;
    private @Nullable UUID actorId;
    private String action;
    private @Nullable UUID targetId;
    private String ip;
    private String requestId;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Map<String, Object> before;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Map<String, Object> after;

    protected AuditEvent() {
        // Hibernate
    }

    AuditEvent(Act act, String ip, String requestId, Instant at) {
        this.id = Ids.next();
        this.at = at;
        this.actorId = act.actor();
        this.action = act.action();
        this.targetId = act.target();
        this.before = act.before();
        this.after = act.after();
        this.ip = ip;
        this.requestId = requestId;
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

    @Nullable Map<String, Object> before() {
        return before;
    }

    @Nullable Map<String, Object> after() {
        return after;
    }
}

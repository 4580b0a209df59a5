package com.questcity.auth.unlockrequest;

import com.questcity.common.identity.Ids;
import com.questcity.common.problem.ProblemException;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A locked person asks to come back in. One is open per account; it is decided once. */
@Entity
@Table(name = "unlock_request")
class UnlockRequest {

    enum Status {
        PENDING,
        APPROVED,
        REJECTED
    }

    @Id private UUID id;

    @Version private int version;

    private UUID accountId;
    private String reason;
    private String message;

    @Enumerated(EnumType.STRING)
    private Status status;

    private Instant createdAt;
    private @Nullable UUID decidedBy;
    private @Nullable Instant decidedAt;

    protected UnlockRequest() {
        // Hibernate
    }

    UnlockRequest(UUID accountId, String reason, String message, Instant now) {
        this.id = Ids.next();
        this.accountId = accountId;
        this.reason = reason;
        this.message = message;
        this.status = Status.PENDING;
        this.createdAt = now;
    }

    void decide(Status decision, UUID by, Instant now) {
        if (status != Status.PENDING) {
            throw new ProblemException(
                    409, "already-decided", "This request was decided already: " + status + ".");
        }
        status = decision;
        decidedBy = by;
        decidedAt = now;
    }

    UUID id() {
        return id;
    }

    UUID accountId() {
        return accountId;
    }

    String reason() {
        return reason;
    }

    String message() {
        return message;
    }

    Status status() {
        return status;
    }

    Instant createdAt() {
        return createdAt;
    }

    @Nullable UUID decidedBy() {
        return decidedBy;
    }

    @Nullable Instant decidedAt() {
        return decidedAt;
    }
}

package com.questcity.auth.account;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Why an account is locked, by whom, and until when (null: until somebody unlocks it). */
@Embeddable
public class Lock {

    private Instant lockedAt;
    private @Nullable Instant lockedUntil;
    private UUID lockedBy;
    private String lockReason;

    protected Lock() {
        // Hibernate
    }

    public Lock(Instant at, @Nullable Instant until, UUID by, String reason) {
        this.lockedAt = at;
        this.lockedUntil = until;
        this.lockedBy = by;
        this.lockReason = reason;
    }

    public Instant at() {
        return lockedAt;
    }

    public @Nullable Instant until() {
        return lockedUntil;
    }

    public UUID by() {
        return lockedBy;
    }

    public String reason() {
        return lockReason;
    }
}

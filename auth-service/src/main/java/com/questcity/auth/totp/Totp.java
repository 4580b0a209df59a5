package com.questcity.auth.totp;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The second factor of an account; asked for once it was confirmed by a first code. */
@Entity
@Table(name = "totp")
@SuppressWarnings("UnusedVariable") // some columns are read by statements only
class Totp {

    @Id private UUID accountId;

    private byte[] secret;
    private Instant createdAt;
    private @Nullable Instant confirmedAt;
    private long lastStep;

    protected Totp() {
        // Hibernate
    }

    Totp(UUID accountId, byte[] sealedSecret, Instant now) {
        this.accountId = accountId;
        this.secret = sealedSecret;
        this.createdAt = now;
    }

    /** Begins again, with another secret. */
    void restart(byte[] sealedSecret, Instant now) {
        secret = sealedSecret;
        createdAt = now;
        lastStep = 0;
    }

    boolean isOn() {
        return confirmedAt != null;
    }

    void confirm(Instant now) {
        confirmedAt = now;
    }

    /** A code is good once: one of a step that was used, or of an earlier one, is refused. */
    boolean use(long step) {
        if (step <= lastStep) {
            return false;
        }
        lastStep = step;
        return true;
    }

    UUID accountId() {
        return accountId;
    }

    byte[] sealedSecret() {
        return secret;
    }
}

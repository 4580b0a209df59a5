package com.questcity.auth.session;

import com.questcity.common.identity.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One login on one device; its tokens name it in their sid claim. Refreshing changes its row by a
 * single statement, see {@link RefreshRepository}.
 */
@Entity
@Table(name = "session")
@SuppressWarnings("UnusedVariable") // some columns are read by statements only
class Session {

    @Id private UUID id;

    private UUID accountId;
    private String deviceName;
    private String ip;
    private String userAgent;
    private int generation;
    private byte[] tokenHash;
    private byte @Nullable [] previousHash;
    private Instant createdAt;
    private Instant rotatedAt;
    private Instant lastUsedAt;
    private Instant endsAt;
    private Instant idleEndsAt;

    protected Session() {
        // Hibernate
    }

    Session(UUID accountId, Device device, SessionConfig lifetime, Instant now) {
        this.id = Ids.next();
        this.accountId = accountId;
        this.deviceName = device.name();
        this.ip = device.ip();
        this.userAgent = device.userAgent();
        this.createdAt = now;
        this.rotatedAt = now;
        this.lastUsedAt = now;
        this.endsAt = now.plus(lifetime.absolute());
        this.idleEndsAt = now.plus(lifetime.idle());
        this.tokenHash = new byte[0];
    }

    /** The first token of the session. */
    void begin(RefreshToken token) {
        generation = token.generation();
        tokenHash = RefreshTokens.hash(token);
    }

    UUID id() {
        return id;
    }

    UUID accountId() {
        return accountId;
    }

    String deviceName() {
        return deviceName;
    }

    String ip() {
        return ip;
    }

    String userAgent() {
        return userAgent;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant lastUsedAt() {
        return lastUsedAt;
    }

    /** When it ends if nobody uses it, or at the latest. */
    Instant endsAt() {
        return idleEndsAt.isBefore(endsAt) ? idleEndsAt : endsAt;
    }
}

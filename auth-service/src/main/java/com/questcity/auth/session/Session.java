package com.questcity.auth.session;

import com.questcity.common.identity.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** One login on one device; its tokens name it in their sid claim. */
@Entity
@Table(name = "session")
class Session {

    @Id private UUID id;

    private UUID accountId;
    private String deviceName;
    private String ip;
    private String userAgent;
    private Instant createdAt;

    protected Session() {
        // Hibernate
    }

    Session(UUID accountId, Device device, Instant createdAt) {
        this.id = Ids.next();
        this.accountId = accountId;
        this.deviceName = device.name();
        this.ip = device.ip();
        this.userAgent = device.userAgent();
        this.createdAt = createdAt;
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
}

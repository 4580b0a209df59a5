package com.questcity.auth.privacy;

import com.questcity.common.identity.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The copy of a person's data that he asked for; one per account, the last one. */
@Entity
@Table(name = "account_export")
class AccountExport {

    private static final Duration PATIENCE = Duration.ofHours(1);

    static final Duration KEPT = Duration.ofDays(7);

    @Id private UUID accountId;

    private UUID id;
    private Instant requestedAt;
    private @Nullable Instant readyAt;

    private @Nullable String document;

    protected AccountExport() {
        // Hibernate
    }

    AccountExport(UUID accountId, Instant now) {
        this.accountId = accountId;
        this.id = Ids.next();
        this.requestedAt = now;
    }

    /** Asked for again: what was there is made anew. */
    void restart(Instant now) {
        id = Ids.next();
        requestedAt = now;
        readyAt = null;
        document = null;
    }

    void finish(String data, Instant now) {
        document = data;
        readyAt = now;
    }

    boolean isPending() {
        return readyAt == null;
    }

    /** Whoever was to make it has given up. */
    boolean isStale(Instant now) {
        return requestedAt.plus(PATIENCE).isBefore(now);
    }

    UUID accountId() {
        return accountId;
    }

    UUID id() {
        return id;
    }

    Instant requestedAt() {
        return requestedAt;
    }

    @Nullable Instant readyAt() {
        return readyAt;
    }

    @Nullable String document() {
        return document;
    }
}

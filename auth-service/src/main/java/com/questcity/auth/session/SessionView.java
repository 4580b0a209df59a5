package com.questcity.auth.session;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A login as its owner sees it: which device, from where, and until when. */
public record SessionView(
        UUID id,
        String deviceName,
        String ip,
        String userAgent,
        Instant createdAt,
        Instant lastUsedAt,
        Instant endsAt,
        boolean isCurrent) {

    static SessionView of(Session session, @Nullable UUID current) {
        return new SessionView(
                session.id(),
                session.deviceName(),
                session.ip(),
                session.userAgent(),
                session.createdAt(),
                session.lastUsedAt(),
                session.endsAt(),
                session.id().equals(current));
    }
}

package com.questcity.auth.unlockrequest;

import com.questcity.auth.account.Account;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A request, with whom it is about. */
public record UnlockRequestView(
        UUID id,
        UUID userId,
        String username,
        String email,
        String reason,
        String message,
        String status,
        Instant createdAt,
        @Nullable UUID decidedBy,
        @Nullable Instant decidedAt) {

    static UnlockRequestView of(UnlockRequest request, Account user) {
        return new UnlockRequestView(
                request.id(),
                user.id(),
                user.username(),
                user.email(),
                request.reason(),
                request.message(),
                request.status().name(),
                request.createdAt(),
                request.decidedBy(),
                request.decidedAt());
    }
}

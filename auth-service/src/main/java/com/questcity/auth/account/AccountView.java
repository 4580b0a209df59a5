package com.questcity.auth.account;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One's own account. */
public record AccountView(
        UUID id,
        String username,
        String email,
        String firstName,
        String lastName,
        String locale,
        Role role,
        boolean isActive,
        boolean isVerified,
        Instant createdAt,
        @Nullable UUID avatarMediaId,
        @Nullable String instagramUsername,
        @Nullable String bio,
        @Nullable String city,
        boolean isPublic) {

    public static AccountView of(Account account) {
        var profile = account.profile();
        return new AccountView(
                account.id(),
                account.username(),
                account.email(),
                account.firstName(),
                account.lastName(),
                account.locale(),
                account.role(),
                account.isActive(),
                account.isVerified(),
                account.createdAt(),
                profile.avatarMediaId(),
                profile.instagramUsername(),
                profile.bio(),
                profile.city(),
                profile.isPublic());
    }
}

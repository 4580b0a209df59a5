package com.questcity.auth.account;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What any player may see of another; the profile only while its owner shows it. */
public record PublicAccountView(
        UUID id,
        String username,
        @Nullable String firstName,
        @Nullable UUID avatarMediaId,
        @Nullable String bio,
        @Nullable String city,
        @Nullable String instagramUsername,
        @Nullable Instant memberSince) {

    static PublicAccountView of(Account account) {
        var profile = account.profile();
        if (!profile.isPublic()) {
            return new PublicAccountView(
                    account.id(), account.username(), null, null, null, null, null, null);
        }
        return new PublicAccountView(
                account.id(),
                account.username(),
                account.firstName(),
                profile.avatarMediaId(),
                profile.bio(),
                profile.city(),
                profile.instagramUsername(),
                account.createdAt());
    }
}

package com.questcity.auth.administration;

import com.questcity.auth.account.Account;
import com.questcity.auth.account.Role;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's account for those who look after users. The e-mail is masked for who may not edit
 * profiles.
 */
public record UserView(
        UUID id,
        String username,
        String email,
        String firstName,
        String lastName,
        Role role,
        boolean isActive,
        boolean isVerified,
        boolean canEditQuests,
        boolean canLockUsers,
        Instant createdAt,
        @Nullable Instant lockedAt,
        @Nullable Instant lockedUntil,
        @Nullable UUID lockedBy,
        @Nullable String lockReason) {

    static UserView of(Account account, boolean showsEmail) {
        var lock = account.lock();
        return new UserView(
                account.id(),
                account.username(),
                showsEmail ? account.email() : masked(account.email()),
                account.firstName(),
                account.lastName(),
                account.role(),
                account.isActive(),
                account.isVerified(),
                account.canEditQuests(),
                account.canLockUsers(),
                account.createdAt(),
                lock == null ? null : lock.at(),
                lock == null ? null : lock.until(),
                lock == null ? null : lock.by(),
                lock == null ? null : lock.reason());
    }

    private static String masked(String email) {
        var at = email.indexOf('@');
        return email.charAt(0) + "***" + email.substring(at);
    }
}

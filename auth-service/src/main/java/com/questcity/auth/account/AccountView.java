package com.questcity.auth.account;

import java.time.Instant;
import java.util.UUID;

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
        Instant createdAt) {

    static AccountView of(Account account) {
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
                account.createdAt());
    }
}

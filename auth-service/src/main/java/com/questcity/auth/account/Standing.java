package com.questcity.auth.account;

import java.util.UUID;

/** All of an account that decides what its tokens may do. */
public record Standing(
        UUID accountId,
        Role role,
        boolean isActive,
        boolean isVerified,
        boolean canEditQuests,
        boolean canLockUsers,
        int tokenVersion) {}

package com.questcity.auth.administration;

import jakarta.validation.constraints.NotNull;

/** What somebody may do from now on, beyond the role; both flags are named each time. */
public record GrantChoice(@NotNull Boolean canEditQuests, @NotNull Boolean canLockUsers) {}

package com.questcity.auth.administration;

import com.questcity.auth.account.Role;
import jakarta.validation.constraints.NotNull;

/** What somebody is from now on. */
public record RoleChoice(@NotNull Role role) {}

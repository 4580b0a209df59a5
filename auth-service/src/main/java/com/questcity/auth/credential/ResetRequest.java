package com.questcity.auth.credential;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Asks for a code to set a new password by. */
public record ResetRequest(@NotNull @Size(max = 254) String email) {}

package com.questcity.auth.registration;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Asks for another code. */
public record CodeRequest(@NotNull @Size(max = 254) String email) {}

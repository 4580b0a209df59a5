package com.questcity.auth.session;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** The refresh token of the last answer. */
public record RefreshRequest(@NotNull @Size(max = 4096) String refreshToken) {

    @Override
    public String toString() {
        return "RefreshRequest[]";
    }
}

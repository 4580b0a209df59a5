package com.questcity.auth.session;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What a person logs in with; login is a username or an e-mail. */
public record Credentials(
        @NotNull @Size(min = 1, max = 254) String login,
        @NotNull @Size(min = 1, max = 128) String password,
        @Size(max = 128) @Nullable String deviceName) {

    @Override
    public String toString() {
        return "Credentials[" + login + "]";
    }
}

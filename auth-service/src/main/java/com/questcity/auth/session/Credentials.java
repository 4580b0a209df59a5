package com.questcity.auth.session;

import com.questcity.auth.password.PasswordPolicy;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What a person logs in with; login is a username or an e-mail. The totp_code is asked for once the
 * account has a second factor; a recovery code may stand in for it.
 */
public record Credentials(
        @NotNull @Size(min = 1, max = 254) String login,
        @NotNull @Size(min = 1, max = PasswordPolicy.LONGEST_TEXT) String password,
        @Size(max = 128) @Nullable String deviceName,
        @Size(min = 6, max = 32) @Nullable String totpCode) {

    @Override
    public String toString() {
        return "Credentials[]";
    }
}

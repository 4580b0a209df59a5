package com.questcity.auth.credential;

import com.questcity.auth.password.PasswordPolicy;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** The code that came by mail, and the password from now on. */
public record PasswordReset(
        @NotNull @Size(max = 254) String email,
        @NotNull @Pattern(regexp = "[0-9]{6}", message = "must be 6 digits") String code,
        @NotNull @Size(min = 8, max = PasswordPolicy.LONGEST_TEXT) String newPassword) {

    @Override
    public String toString() {
        return "PasswordReset[]";
    }
}

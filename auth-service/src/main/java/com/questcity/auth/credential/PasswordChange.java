package com.questcity.auth.credential;

import com.questcity.auth.password.PasswordPolicy;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** The password of before, and the one from now on. */
public record PasswordChange(
        @NotNull @Size(min = 1, max = PasswordPolicy.LONGEST_TEXT) String currentPassword,
        @NotNull @Size(min = 8, max = PasswordPolicy.LONGEST_TEXT) String newPassword) {

    @Override
    public String toString() {
        return "PasswordChange[]";
    }
}

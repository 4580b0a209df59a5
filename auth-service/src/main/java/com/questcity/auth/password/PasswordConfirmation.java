package com.questcity.auth.password;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** The current password, asked for again. */
public record PasswordConfirmation(
        @NotNull @Size(min = 1, max = PasswordPolicy.LONGEST_TEXT) String password) {

    @Override
    public String toString() {
        return "PasswordConfirmation[]";
    }
}

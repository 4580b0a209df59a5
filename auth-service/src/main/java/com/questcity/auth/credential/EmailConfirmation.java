package com.questcity.auth.credential;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** The code that came to the new address. */
public record EmailConfirmation(
        @NotNull @Pattern(regexp = "[0-9]{6}", message = "must be 6 digits") String code) {

    @Override
    public String toString() {
        return "EmailConfirmation[]";
    }
}

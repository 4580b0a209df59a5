package com.questcity.auth.totp;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** The first code of the app. */
public record TotpConfirmation(
        @NotNull @Pattern(regexp = "[0-9]{6}", message = "must be 6 digits") String code) {

    @Override
    public String toString() {
        return "TotpConfirmation[]";
    }
}

package com.questcity.auth.registration;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** The code that came by mail. */
public record EmailVerification(
        @NotNull @Size(max = 254) String email,
        @NotNull @Pattern(regexp = "[0-9]{6}", message = "must be 6 digits") String code) {

    @Override
    public String toString() {
        return "EmailVerification[" + email + "]";
    }
}

package com.questcity.auth.unlockrequest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** APPROVED unlocks the account; REJECTED leaves it locked. The person gets a mail either way. */
public record UnlockDecision(
        @NotNull @Pattern(regexp = "APPROVED|REJECTED", message = "must be APPROVED or REJECTED") String status) {

    UnlockRequest.Status decision() {
        return UnlockRequest.Status.valueOf(status);
    }
}

package com.questcity.auth.unlockrequest;

import com.questcity.auth.account.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** What a locked person writes. */
public record UnlockPlea(
        @NotNull @Size(max = 254) String email,
        @NotBlank @Size(max = 200) @Pattern(regexp = PlainText.LINE, message = PlainText.MESSAGE) String reason,
        @NotBlank @Size(max = 2000) @Pattern(regexp = PlainText.LINES, message = PlainText.MESSAGE) String message) {}

package com.questcity.auth.administration;

import com.questcity.auth.account.PlainText;
import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Why somebody is locked, told to him too, and until when (null: until somebody unlocks). */
public record LockOrder(
        @NotBlank @Size(max = 500) @Pattern(regexp = PlainText.LINE, message = PlainText.MESSAGE) String reason,
        @Future @Nullable Instant until) {}

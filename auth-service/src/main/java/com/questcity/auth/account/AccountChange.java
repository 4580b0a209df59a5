package com.questcity.auth.account;

import com.questcity.common.representation.Patch;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A JSON Merge Patch of what a person tells of himself. */
public record AccountChange(
        @Schema(implementation = String.class)
                Patch<
                                @NotNull @NotBlank @Size(max = 128) @Pattern(regexp = PlainText.LINE, message = PlainText.MESSAGE) String>
                        firstName,
        @Schema(implementation = String.class)
                Patch<
                                @NotNull @NotBlank @Size(max = 128) @Pattern(regexp = PlainText.LINE, message = PlainText.MESSAGE) String>
                        lastName,
        @Schema(implementation = String.class)
                Patch<@NotNull @Pattern(regexp = "ru|en", message = "must be ru or en") String>
                        locale,
        @Schema(implementation = String.class)
                Patch<
                                @Pattern(
                                        regexp = "[A-Za-z0-9._]{1,30}",
                                        message =
                                                "must be a name of letters, digits, dots and underscores")
                                String>
                        instagramUsername,
        @Schema(implementation = String.class)
                Patch<
                                @Size(max = 500) @Pattern(regexp = PlainText.LINES, message = PlainText.MESSAGE) String>
                        bio,
        @Schema(implementation = String.class)
                Patch<
                                @Size(max = 128) @Pattern(regexp = PlainText.LINE, message = PlainText.MESSAGE) String>
                        city,
        @Schema(implementation = Boolean.class) Patch<@NotNull Boolean> isPublic) {}

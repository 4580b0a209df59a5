package com.questcity.auth.account;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** What a person sends to open an account. */
public record Registration(
        @NotNull @Pattern(
                        regexp = "[A-Za-z0-9][A-Za-z0-9._-]{2,31}",
                        message = "must be 3 to 32 letters, digits, dots, dashes or underscores")
                String username,
        @NotNull @Email @Size(max = 254) String email,
        @NotNull @Size(min = 8, max = 128) String password,
        @NotBlank @Size(max = 128) String firstName,
        @NotBlank @Size(max = 128) String lastName) {

    @Override
    public String toString() {
        return "Registration[" + username + "]";
    }
}

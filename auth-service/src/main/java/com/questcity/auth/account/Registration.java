package com.questcity.auth.account;

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
        @NotNull @Size(max = 254) @Pattern(regexp = MAIL_ADDRESS, message = "must be an e-mail address") String email,
        @NotNull @Size(min = 8, max = 128) String password,
        @NotBlank @Size(max = 128) @Pattern(regexp = PLAIN, message = PLAIN_MESSAGE) String firstName,
        @NotBlank @Size(max = 128) @Pattern(regexp = PLAIN, message = PLAIN_MESSAGE) String lastName) {

    // What mail servers take without quoting; a domain of other letters comes in punycode.
    private static final String MAIL_ADDRESS =
            "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
                    + "@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z][A-Za-z0-9-]{0,61}[A-Za-z0-9]";

    // No control or invisible characters, and no link: names end up in other people's mail and
    // lists.
    private static final String PLAIN = "(?!.*://)[^\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]*";
    private static final String PLAIN_MESSAGE = "must be plain text";

    @Override
    public String toString() {
        return "Registration[" + username + "]";
    }
}

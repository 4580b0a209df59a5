package com.questcity.auth.registration;

import com.questcity.auth.account.MailAddress;
import com.questcity.auth.account.NewAccount;
import com.questcity.auth.account.PlainText;
import com.questcity.auth.password.PasswordPolicy;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.stream.Stream;

/** What a person sends to open an account. */
public record Registration(
        @NotNull @Pattern(
                        regexp = "[A-Za-z0-9][A-Za-z0-9._-]{2,31}",
                        message = "must be 3 to 32 letters, digits, dots, dashes or underscores")
                String username,
        @NotNull @Size(max = 254) @Pattern(regexp = MailAddress.PATTERN, message = MailAddress.MESSAGE) String email,
        @NotNull @Size(min = 8, max = PasswordPolicy.LONGEST_TEXT) String password,
        @NotBlank @Size(max = 128) @Pattern(regexp = PlainText.LINE, message = PlainText.MESSAGE) String firstName,
        @NotBlank @Size(max = 128) @Pattern(regexp = PlainText.LINE, message = PlainText.MESSAGE) String lastName) {

    NewAccount toAccount(String locale) {
        return new NewAccount(username, email, firstName, lastName, locale);
    }

    /** What a password must not be made of. */
    Stream<String> ownData() {
        return Stream.of(username, email, email.split("@", 2)[0], firstName, lastName);
    }

    @Override
    public String toString() {
        return "Registration[" + username + "]";
    }
}

package com.questcity.auth.credential;

import com.questcity.auth.account.MailAddress;
import com.questcity.auth.password.PasswordPolicy;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** The address from now on, once it is proven by a code. */
public record EmailChange(
        @NotNull @Size(max = MailAddress.LONGEST) @Pattern(regexp = MailAddress.PATTERN, message = MailAddress.MESSAGE) String newEmail,
        @NotNull @Size(min = 1, max = PasswordPolicy.LONGEST_TEXT) String password) {

    @Override
    public String toString() {
        return "EmailChange[]";
    }
}

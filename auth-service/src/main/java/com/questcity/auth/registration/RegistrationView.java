package com.questcity.auth.registration;

/** The answer to a registration; the same whether or not the e-mail had an account already. */
public record RegistrationView(String username, String email, String message) {

    static RegistrationView of(Registration registration) {
        return new RegistrationView(
                registration.username(),
                registration.email(),
                "A message with the next step is on its way to this e-mail address.");
    }
}

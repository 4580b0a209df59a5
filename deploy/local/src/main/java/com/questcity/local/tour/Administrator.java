package com.questcity.local.tour;

import com.questcity.local.client.PlatformClient;
import java.util.function.Supplier;

/**
 * The tour's own administrator: made when a tour first needs one, with a password that is generated
 * for this platform and kept among its secrets.
 */
final class Administrator {

    static final String NAME = "tour-admin";

    /** Makes an account that may do everything; a name that is taken is left as it is. */
    interface Appointment {
        void appoint(String username, String password);
    }

    private final PlatformClient platform;
    private final Supplier<String> password;
    private final Appointment appointment;

    Administrator(PlatformClient platform, Supplier<String> password, Appointment appointment) {
        this.platform = platform;
        this.password = password;
        this.appointment = appointment;
    }

    Caller logIn() {
        var stranger = new Caller(platform, null);
        var credentials = Tourist.credentials(NAME, password.get(), "tour");
        var answer = stranger.post("/auth/login", credentials);
        if (answer.is(401)) {
            appointment.appoint(NAME, password.get());
            answer = stranger.post("/auth/login", credentials);
        }
        return new Caller(platform, Tokens.of(answer).access());
    }
}

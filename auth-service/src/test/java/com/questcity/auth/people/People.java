package com.questcity.auth.people;

import com.questcity.auth.account.Role;
import com.questcity.auth.registration.AppointmentService;
import com.questcity.auth.registration.Registration;
import com.questcity.common.jobs.JobRunner;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Makes accounts for tests without the detour over mail. */
@ApplicationScoped
public class People {

    public static final String PASSWORD = "correct horse battery";

    public record Person(UUID id, String username, String email) {}

    private final AppointmentService accounts;

    People(AppointmentService accounts) {
        this.accounts = accounts;
    }

    public Person verified() {
        return with(Role.USER);
    }

    public Person with(Role role) {
        var name = uniqueName();
        return make(name, name + "@example.org", role);
    }

    public Person withEmail(String email) {
        return make(uniqueName(), email, Role.USER);
    }

    private Person make(String name, String email, Role role) {
        var registration = new Registration(name, email, PASSWORD, "Ada", "Lovelace");
        return new Person(
                JobRunner.await(() -> accounts.appoint(registration, role, false)), name, email);
    }

    public static String uniqueName() {
        return "p" + UUID.randomUUID().toString().replace("-", "").substring(0, 20);
    }
}

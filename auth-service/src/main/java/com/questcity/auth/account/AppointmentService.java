package com.questcity.auth.account;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Makes accounts that an operator vouches for: verified at once, with a role. */
@ApplicationScoped
public class AppointmentService {

    private final AccountRepository accounts;
    private final PasswordHasher passwords;
    private final Clock clock;

    AppointmentService(AccountRepository accounts, PasswordHasher passwords, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** Fails with {@link UsernameTaken} when the name or the e-mail has an account. */
    public Uni<UUID> appoint(Registration registration, Role role, boolean canEditQuests) {
        return passwords
                .hash(registration.password())
                .chain(hash -> create(registration, hash, role, canEditQuests))
                .onFailure(e -> TakenName.isUsername(e) || TakenName.isAddress(e))
                .transform(e -> new UsernameTaken());
    }

    private Uni<UUID> create(
            Registration registration, String hash, Role role, boolean canEditQuests) {
        var account = new Account(registration, hash, "en", clock.instant());
        account.appoint(role, canEditQuests);
        return Panache.withTransaction(() -> accounts.persistAndFlush(account)).map(Account::id);
    }
}

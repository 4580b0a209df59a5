package com.questcity.auth.registration;

import com.questcity.auth.account.Account;
import com.questcity.auth.account.AccountEvents;
import com.questcity.auth.account.AccountService;
import com.questcity.auth.account.Role;
import com.questcity.auth.account.TakenName;
import com.questcity.auth.account.UsernameTaken;
import com.questcity.auth.audit.Act;
import com.questcity.auth.audit.AuditTrail;
import com.questcity.auth.password.PasswordHasher;
import com.questcity.auth.password.PasswordPolicy;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/** Makes accounts that an operator vouches for: verified at once, with a role. */
@ApplicationScoped
public class AppointmentService {

    private final AccountService accounts;
    private final PasswordPolicy policy;
    private final PasswordHasher passwords;
    private final AccountEvents events;
    private final AuditTrail audit;
    private final Clock clock;

    AppointmentService(
            AccountService accounts,
            PasswordPolicy policy,
            PasswordHasher passwords,
            AccountEvents events,
            AuditTrail audit,
            Clock clock) {
        this.accounts = accounts;
        this.policy = policy;
        this.passwords = passwords;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /** Fails with {@link UsernameTaken} when the name or the e-mail has an account. */
    public Uni<UUID> appoint(Registration registration, Role role, boolean canEditQuests) {
        policy.require(registration.password(), registration.ownData());
        return passwords
                .hash(registration.password())
                .chain(hash -> create(registration, hash, role, canEditQuests))
                .onFailure(e -> TakenName.isUsername(e) || TakenName.isAddress(e))
                .transform(e -> new UsernameTaken());
    }

    private Uni<UUID> create(
            Registration registration, String hash, Role role, boolean canEditQuests) {
        var account = new Account(registration.toAccount("en"), hash, clock.instant());
        account.appoint(role, canEditQuests);
        var act =
                Act.of(null, "account.appointed", account.id())
                        .noting(Map.of("role", role.name(), "can_edit_quests", canEditQuests));
        return Panache.withTransaction(() ->
                accounts.add(account)
                        .call(accounts::prove)
                        .call(() -> events.registered(account))
                        .call(() -> events.verified(account))
                        .call(() -> audit.record(act))
                        .map(Account::id));
    }
}

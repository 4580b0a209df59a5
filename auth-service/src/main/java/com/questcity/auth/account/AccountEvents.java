package com.questcity.auth.account;

import com.questcity.common.events.Event;
import com.questcity.common.events.Outbox;
import com.questcity.common.events.UserDeleted;
import com.questcity.common.identity.Permission;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells the other services what happened to an account, from inside the transaction of it. */
@ApplicationScoped
public class AccountEvents {

    record AccountFact(UUID userId) {}

    record LockFact(UUID userId, @Nullable Instant until) {}

    record ProfileFact(
            UUID userId, String username, String firstName, @Nullable UUID avatarMediaId) {}

    record PermissionsFact(UUID userId, List<String> permissions) {}

    private final Outbox outbox;
    private final AccountService accounts;

    AccountEvents(Outbox outbox, AccountService accounts) {
        this.outbox = outbox;
        this.accounts = accounts;
    }

    public Uni<UUID> registered(Account account) {
        return publish("UserRegistered", account, new AccountFact(account.id()));
    }

    public Uni<UUID> verified(Account account) {
        return publish("UserVerified", account, new AccountFact(account.id()));
    }

    public Uni<UUID> locked(Account account) {
        var lock = account.lock();
        var until = lock == null ? null : lock.until();
        return publish("UserLocked", account, new LockFact(account.id(), until));
    }

    public Uni<UUID> unlocked(Account account) {
        return publish("UserUnlocked", account, new AccountFact(account.id()));
    }

    /** The id of the event, by which the consumers' receipts are found. */
    public Uni<UUID> deleted(Account account) {
        return publish("UserDeleted", account, new UserDeleted(account.id()));
    }

    public Uni<UUID> profileChanged(Account account) {
        var fact =
                new ProfileFact(
                        account.id(),
                        account.username(),
                        account.firstName(),
                        account.profile().avatarMediaId());
        return publish("UserProfileChanged", account, fact);
    }

    public Uni<UUID> permissionsChanged(Account account, Collection<Permission> permissions) {
        var names = permissions.stream().map(Permission::claim).sorted().toList();
        return publish("PermissionsChanged", account, new PermissionsFact(account.id(), names));
    }

    // Flushed first: the version of the event is the one that the change makes.
    private Uni<UUID> publish(String type, Account account, Object fact) {
        return accounts.flush().chain(() -> publish(event(type, account, fact)));
    }

    private Uni<UUID> publish(Event event) {
        return outbox.publish(event).replaceWith(event.id());
    }

    private static Event event(String type, Account account, Object fact) {
        return new Event(type, account.id().toString(), account.version(), fact);
    }
}

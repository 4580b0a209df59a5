package com.questcity.auth.administration;

import com.questcity.auth.account.Account;
import com.questcity.auth.account.AccountEvents;
import com.questcity.auth.account.AccountService;
import com.questcity.auth.account.Role;
import com.questcity.auth.audit.Act;
import com.questcity.auth.audit.AuditTrail;
import com.questcity.auth.permission.PermissionRules;
import com.questcity.auth.session.SessionService;
import com.questcity.common.identity.Permission;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.faulttolerance.api.ApplyGuard;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Roles and flags. Access tokens with the old permissions end everywhere within seconds; the
 * sessions go on and get the new ones by their next refresh.
 */
@ApplicationScoped
@ApplyGuard("database")
class RoleService {

    private final AccountService accounts;
    private final SessionService sessions;
    private final Authority authority;
    private final AccountEvents events;
    private final AuditTrail audit;

    RoleService(
            AccountService accounts,
            SessionService sessions,
            Authority authority,
            AccountEvents events,
            AuditTrail audit) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.authority = authority;
        this.events = events;
        this.audit = audit;
    }

    Uni<Account> assign(UUID actor, UUID id, Role role) {
        return change(actor, id, role == Role.ADMIN, user -> user.assign(role));
    }

    Uni<Account> grant(UUID actor, UUID id, GrantChoice grants) {
        return change(
                actor, id, true, user -> user.grant(grants.canEditQuests(), grants.canLockUsers()));
    }

    private Uni<Account> change(UUID actor, UUID id, boolean staysAdmin, Consumer<Account> change) {
        return Panache.withTransaction(() ->
                        accounts.requireLocked(id)
                                .call(user ->
                                        authority.require(
                                                actor, Permission.MANAGE_USER_ROLES, user))
                                .call(user ->
                                        staysAdmin
                                                ? Uni.createFrom().voidItem()
                                                : accounts.requireAnotherAdmin(user))
                                .call(user -> apply(actor, user, change)))
                .call(sessions::announce);
    }

    private Uni<Void> apply(UUID actor, Account user, Consumer<Account> change) {
        var before = rights(user);
        change.accept(user);
        var act = Act.of(actor, "permissions.changed", user.id()).changing(before, rights(user));
        return sessions.endTokens(user)
                .chain(() -> events.permissionsChanged(user, PermissionRules.of(user)))
                .chain(() -> audit.record(act));
    }

    private static Map<String, Object> rights(Account user) {
        return Map.of(
                "role", user.role().name(),
                "can_edit_quests", user.canEditQuests(),
                "can_lock_users", user.canLockUsers());
    }
}

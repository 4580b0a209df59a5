package com.questcity.auth.administration;

import com.questcity.auth.account.Account;
import com.questcity.auth.account.AccountChange;
import com.questcity.auth.account.AccountEvents;
import com.questcity.auth.account.AccountService;
import com.questcity.auth.audit.Act;
import com.questcity.auth.audit.AuditTrail;
import com.questcity.auth.session.SessionService;
import com.questcity.auth.session.SessionView;
import com.questcity.common.identity.Permission;
import com.questcity.common.paging.PageRequest;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.faulttolerance.api.ApplyGuard;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finding users, and looking after their profiles and sessions. */
@ApplicationScoped
@ApplyGuard("database")
class UserService {

    private final UserRepository users;
    private final AccountService accounts;
    private final SessionService sessions;
    private final Authority authority;
    private final AccountEvents events;
    private final AuditTrail audit;

    UserService(
            UserRepository users,
            AccountService accounts,
            SessionService sessions,
            Authority authority,
            AccountEvents events,
            AuditTrail audit) {
        this.users = users;
        this.accounts = accounts;
        this.sessions = sessions;
        this.authority = authority;
        this.events = events;
        this.audit = audit;
    }

    @WithSession
    Uni<List<Account>> find(UserFilter filter, boolean byEmail, PageRequest page) {
        return users.find(filter, byEmail, page.beforeUuid(), page.rows());
    }

    @WithSession
    Uni<Account> require(UUID id) {
        return accounts.require(id);
    }

    @WithTransaction
    Uni<Account> change(UUID actor, UUID id, AccountChange change, @Nullable String ifMatch) {
        return accounts.requireLocked(id)
                .call(user -> authority.require(actor, Permission.EDIT_USER_PROFILES, user))
                .chain(user -> accounts.change(id, change, ifMatch))
                .call(events::profileChanged)
                .call(() -> audit.record(Act.of(actor, "profile.edited", id)));
    }

    @WithSession
    Uni<List<SessionView>> sessions(UUID actor, UUID id, PageRequest page) {
        return accounts.require(id)
                .call(user -> authority.require(actor, Permission.LOCK_USERS, user))
                .chain(user -> sessions.views(user.id(), null, page));
    }

    Uni<Void> endSessions(UUID actor, UUID id) {
        return Panache.withTransaction(() ->
                        accounts.requireLocked(id)
                                .call(user -> authority.require(actor, Permission.LOCK_USERS, user))
                                .call(sessions::endAll)
                                .chain(() -> audit.record(Act.of(actor, "sessions.ended", id))))
                .call(sessions::announce);
    }
}

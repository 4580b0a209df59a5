package com.questcity.auth.account;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.faulttolerance.api.ApplyGuard;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a person tells of himself, and to whom. */
@ApplicationScoped
@ApplyGuard("database")
class ProfileService {

    private final AccountService accounts;
    private final AccountEvents events;

    ProfileService(AccountService accounts, AccountEvents events) {
        this.accounts = accounts;
        this.events = events;
    }

    @WithSession
    Uni<Account> own(UUID id) {
        return accounts.require(id);
    }

    @WithTransaction
    Uni<Account> change(UUID id, AccountChange change, @Nullable String ifMatch) {
        return accounts.change(id, change, ifMatch).call(events::profileChanged);
    }

    @WithTransaction
    Uni<Account> showAvatar(UUID id, @Nullable UUID mediaId) {
        return accounts.requireLocked(id)
                .invoke(account -> account.showAvatar(mediaId))
                .call(events::profileChanged);
    }

    @WithSession
    Uni<PublicAccountView> shown(UUID id) {
        return accounts.require(id).map(PublicAccountView::of);
    }
}

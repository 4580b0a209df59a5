package com.questcity.auth.account;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.faulttolerance.api.ApplyGuard;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Looks accounts up, for the other features too. */
@ApplicationScoped
@ApplyGuard("database")
public class AccountService {

    private final AccountRepository accounts;

    AccountService(AccountRepository accounts) {
        this.accounts = accounts;
    }

    @WithSession
    Uni<AccountView> view(UUID id) {
        return accounts.require(id).map(AccountView::of);
    }

    @WithSession
    public Uni<Account> require(UUID id) {
        return accounts.require(id);
    }

    /** By username or e-mail; null when there is none. */
    @WithSession
    public Uni<Account> byLogin(String login) {
        return accounts.byLogin(login);
    }

    /** Null when there is none. */
    @WithSession
    public Uni<Account> byEmail(String email) {
        return accounts.byEmail(email);
    }
}

package com.questcity.auth.account;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Vetoed;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Accounts by the login that they are found by. */
@Vetoed
public class FakeAccounts extends AccountService {

    private final Map<String, Account> byLogin = new HashMap<>();
    private final List<String> log;

    public FakeAccounts(List<String> log) {
        super(new AccountRepository(), Clock.systemUTC());
        this.log = log;
    }

    /** An active one without a verified address. */
    public static Account account(String username) {
        return new Account(
                new NewAccount(username, username + "@Example.org", "Ada", "Lovelace", "en"),
                "a hash",
                Instant.EPOCH);
    }

    public Account add(String username) {
        var account = account(username);
        byLogin.put(username, account);
        return account;
    }

    @Override
    @SuppressWarnings("NullAway") // as the real one: null when there is none
    public Uni<Account> byLogin(String login) {
        return Uni.createFrom().item(() -> byLogin.get(login));
    }

    @Override
    public Uni<Account> requireUnchanged(Account read) {
        return Uni.createFrom().item(read).invoke(() -> log.add("unchanged"));
    }

    @Override
    public Uni<Account> replaceHash(UUID id, String outdated, String hash) {
        var found = byLogin.values().stream().filter(one -> one.id().equals(id)).findFirst();
        return Uni.createFrom()
                .item(found::orElseThrow)
                .invoke(account -> account.renewHash(outdated, hash))
                .invoke(() -> log.add("rehashed"));
    }

    @Override
    public Uni<Void> seen(UUID id) {
        return Uni.createFrom().voidItem().invoke(() -> log.add("seen " + id));
    }
}

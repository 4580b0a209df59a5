package com.questcity.auth.account;

import com.questcity.common.representation.EntityVersion;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.faulttolerance.api.ApplyGuard;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The accounts, for the other features too; joins their transactions. */
@ApplicationScoped
@ApplyGuard("database")
public class AccountService {

    private static final Duration UNPROVEN_KEPT = Duration.ofDays(3);

    private final AccountRepository accounts;
    private final Clock clock;

    AccountService(AccountRepository accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Fails with {@link AccountNotFound} when there is none, or when it was deleted. */
    @WithSession
    public Uni<Account> require(UUID id) {
        return accounts.require(id);
    }

    /** As {@link #require}, and nobody else changes it until the caller's transaction ends. */
    @WithTransaction
    public Uni<Account> requireLocked(UUID id) {
        return accounts.requireLocked(id);
    }

    /** By username or proven e-mail; null when there is none. */
    @WithSession
    public Uni<Account> byLogin(String login) {
        return accounts.byLogin(login);
    }

    /** Whoever has proven the address; null when nobody has. */
    @WithSession
    public Uni<Account> byEmail(String email) {
        return accounts.byEmail(email);
    }

    /** Whoever registered the address last and has not proven it; null when nobody did. */
    @WithSession
    public Uni<Account> newestUnproven(String email) {
        return accounts.newestUnproven(email);
    }

    @WithSession
    public Uni<Boolean> hasUsername(String username) {
        return accounts.countByUsername(username).map(count -> count > 0);
    }

    /** Written at once; a taken name or address fails, see {@link TakenName}. */
    @WithTransaction
    public Uni<Account> add(Account account) {
        return accounts.persistAndFlush(account);
    }

    /**
     * The address is this account's from now on; others who registered it, but never proved it, are
     * gone. Fails when somebody else has proven it, see {@link TakenName}.
     */
    @WithTransaction
    public Uni<Void> prove(Account account) {
        account.verify();
        return accounts.removeUnproven(account.email(), account.id()).chain(accounts::flush);
    }

    /** Registrations that nobody has proven for days; their names are free again. */
    @WithTransaction
    public Uni<Long> removeUnproven() {
        return accounts.removeUnprovenBefore(clock.instant().minus(UNPROVEN_KEPT));
    }

    /** Writes what the caller's transaction changed so far, so that a taken name fails here. */
    @WithTransaction
    public Uni<Void> flush() {
        return accounts.flush();
    }

    /**
     * The account as it is now, kept so until the caller's transaction ends; fails with a 409 when
     * its rights or its password changed since it was read.
     */
    @WithTransaction
    public Uni<Account> requireUnchanged(Account read) {
        return accounts.requireLocked(read.id()).invoke(now -> now.requireSameAs(read));
    }

    /** Unless somebody changed the password meanwhile; answers the account as it is then. */
    @WithTransaction
    public Uni<Account> replaceHash(UUID id, String outdated, String hash) {
        return accounts.requireLocked(id).invoke(found -> found.renewHash(outdated, hash));
    }

    @WithTransaction
    public Uni<Void> seen(UUID id) {
        return accounts.seen(id, clock.instant());
    }

    @WithTransaction
    public Uni<Account> change(UUID id, AccountChange change, @Nullable String ifMatch) {
        return accounts.requireLocked(id)
                .invoke(account -> EntityVersion.require(ifMatch, account.version()))
                .invoke(account -> account.change(change))
                .call(accounts::flush);
    }

    /** Fails when the account is the last administrator; see {@link LastAdmin}. */
    @WithTransaction
    public Uni<Void> requireAnotherAdmin(Account account) {
        if (account.role() != Role.ADMIN || !account.isActive() || !account.isVerified()) {
            return Uni.createFrom().voidItem();
        }
        return accounts.countAdminsAlone()
                .invoke(count -> {
                    if (count <= 1) {
                        throw new LastAdmin();
                    }
                })
                .replaceWithVoid();
    }

    @WithSession
    public Uni<List<UUID>> overdueLocks(int most) {
        return accounts.overdueLocks(clock.instant(), most);
    }
}

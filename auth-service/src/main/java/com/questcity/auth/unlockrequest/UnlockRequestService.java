package com.questcity.auth.unlockrequest;

import com.questcity.auth.account.Account;
import com.questcity.auth.account.AccountService;
import com.questcity.auth.administration.Authority;
import com.questcity.auth.administration.LockService;
import com.questcity.auth.audit.Act;
import com.questcity.auth.audit.AuditTrail;
import com.questcity.auth.mail.Letter;
import com.questcity.auth.mail.LetterBox;
import com.questcity.common.identity.Permission;
import com.questcity.common.jobs.Jobs;
import com.questcity.common.paging.PageRequest;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.faulttolerance.api.ApplyGuard;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Asking to come back in, and deciding about it. */
@ApplicationScoped
@ApplyGuard("database")
class UnlockRequestService {

    private final UnlockRequestRepository requests;
    private final AccountService accounts;
    private final Authority authority;
    private final LockService locks;
    private final LetterBox letters;
    private final AuditTrail audit;
    private final Jobs jobs;
    private final Clock clock;

    UnlockRequestService(
            UnlockRequestRepository requests,
            AccountService accounts,
            Authority authority,
            LockService locks,
            LetterBox letters,
            AuditTrail audit,
            Jobs jobs,
            Clock clock) {
        this.requests = requests;
        this.accounts = accounts;
        this.authority = authority;
        this.locks = locks;
        this.letters = letters;
        this.audit = audit;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Taken down by a job, so that asking takes as long whether or not there is an account. */
    @WithTransaction
    Uni<Void> ask(UnlockPlea plea) {
        return jobs.enqueue(UnlockPleaJob.TYPE, plea);
    }

    /** One open request per account, and none of somebody who is not locked. */
    @WithTransaction
    Uni<Void> takeDown(UnlockPlea plea) {
        return accounts.byEmail(plea.email())
                .chain(account ->
                        account == null || account.isActive()
                                ? Uni.createFrom().voidItem()
                                : add(account, plea));
    }

    @WithSession
    Uni<List<AskedUnlock>> find(UnlockFilter filter, PageRequest page) {
        return requests.find(filter, page.beforeUuid(), page.rows()).chain(this::withUsers);
    }

    @WithSession
    Uni<AskedUnlock> require(UUID id) {
        return requests.require(id).chain(this::withUser);
    }

    @WithTransaction
    Uni<AskedUnlock> decide(UUID actor, UUID id, UnlockRequest.Status decision) {
        return requests.requireLocked(id)
                .call(() -> authority.require(actor, Permission.MANAGE_UNLOCK_REQUESTS))
                .invoke(request -> request.decide(decision, actor, clock.instant()))
                .chain(this::withUser)
                .invoke(AskedUnlock::requireSameLock)
                .call(asked -> carryOut(actor, asked))
                .call(asked -> audit.record(Act.of(actor, action(decision), asked.user().id())));
    }

    private Uni<Void> add(Account account, UnlockPlea plea) {
        var request =
                new UnlockRequest(account.id(), plea.reason(), plea.message(), clock.instant());
        return requests.closeOlderThan(account)
                .chain(() -> requests.add(request))
                .chain(added ->
                        added
                                ? audit.record(Act.of(null, "unlock.asked", account.id()))
                                : Uni.createFrom().voidItem());
    }

    private Uni<?> carryOut(UUID actor, AskedUnlock asked) {
        return asked.request().status() == UnlockRequest.Status.APPROVED
                ? locks.unlockAs(actor, asked.user().id())
                : letters.post(Letter.UNLOCK_REFUSED, asked.user());
    }

    private Uni<AskedUnlock> withUser(UnlockRequest request) {
        return withUsers(List.of(request)).map(List::getFirst);
    }

    private Uni<List<AskedUnlock>> withUsers(List<UnlockRequest> found) {
        var ids = found.stream().map(UnlockRequest::accountId).distinct().toList();
        return requests.users(ids).map(users -> join(found, users));
    }

    private static List<AskedUnlock> join(List<UnlockRequest> found, List<Account> users) {
        Map<UUID, Account> byId =
                users.stream().collect(Collectors.toMap(Account::id, Function.identity()));
        return found.stream()
                .map(request -> new AskedUnlock(request, user(byId, request)))
                .toList();
    }

    // A foreign key: the row goes with its account.
    private static Account user(Map<UUID, Account> byId, UnlockRequest request) {
        return Objects.requireNonNull(byId.get(request.accountId()));
    }

    private static String action(UnlockRequest.Status decision) {
        return decision == UnlockRequest.Status.APPROVED ? "unlock.approved" : "unlock.rejected";
    }
}

package com.questcity.auth.privacy;

import com.questcity.auth.account.AccountService;
import com.questcity.auth.audit.Act;
import com.questcity.auth.audit.AuditTrail;
import com.questcity.auth.mail.Letter;
import com.questcity.auth.mail.LetterBox;
import com.questcity.common.jobs.Jobs;
import com.questcity.common.problem.ProblemException;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.faulttolerance.api.ApplyGuard;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person takes his data along: a job makes the copy, a mail says when it is there. */
@ApplicationScoped
@ApplyGuard("database")
class ExportService {

    private final ExportRepository exports;
    private final AccountService accounts;
    private final PersonalData data;
    private final LetterBox letters;
    private final AuditTrail audit;
    private final Jobs jobs;
    private final Clock clock;

    ExportService(
            ExportRepository exports,
            AccountService accounts,
            PersonalData data,
            LetterBox letters,
            AuditTrail audit,
            Jobs jobs,
            Clock clock) {
        this.exports = exports;
        this.accounts = accounts;
        this.data = data;
        this.letters = letters;
        this.audit = audit;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** While a copy is being made, asking again changes nothing; unless it takes an hour. */
    @WithTransaction
    Uni<ExportView> ask(UUID accountId) {
        return accounts.requireLocked(accountId)
                .chain(() -> exports.locked(accountId))
                .chain(found ->
                        found != null && found.isPending() && !found.isStale(clock.instant())
                                ? Uni.createFrom().item(found)
                                : order(found, accountId))
                .map(ExportView::of);
    }

    @WithSession
    Uni<AccountExport> require(UUID accountId) {
        return exports.findById(accountId)
                .onItem()
                .ifNull()
                .failWith(() ->
                        new ProblemException(
                                404, "export-not-found", "Ask first: POST /users/me/export."));
    }

    @WithSession
    Uni<String> document(UUID accountId) {
        return require(accountId)
                .map(AccountExport::document)
                .onItem()
                .ifNull()
                .failWith(() ->
                        new ProblemException(
                                409, "export-pending", "The copy is being made: ask again soon."));
    }

    /** Nothing when the order is not the last one any more, or is done. */
    @WithTransaction
    Uni<Void> make(ExportOrder order) {
        return exports.locked(order.accountId())
                .chain(found ->
                        found == null || !found.isPending() || !found.id().equals(order.exportId())
                                ? Uni.createFrom().voidItem()
                                : make(found));
    }

    /** Copies that nobody fetches are not kept. */
    @WithTransaction
    Uni<Long> deleteOld() {
        return exports.deleteBefore(clock.instant().minus(AccountExport.KEPT));
    }

    private Uni<AccountExport> order(@Nullable AccountExport found, UUID accountId) {
        var now = clock.instant();
        var export = found == null ? new AccountExport(accountId, now) : found;
        if (found != null) {
            found.restart(now);
        }
        return exports.persist(export)
                .call(() -> jobs.enqueue(ExportJob.TYPE, new ExportOrder(accountId, export.id())))
                .call(() -> audit.record(Act.of(accountId, "export.asked", accountId)));
    }

    private Uni<Void> make(AccountExport export) {
        var now = clock.instant();
        return accounts.require(export.accountId())
                .call(account ->
                        data.of(account, now).invoke(document -> export.finish(document, now)))
                .chain(account -> letters.post(Letter.EXPORT_READY, account));
    }
}

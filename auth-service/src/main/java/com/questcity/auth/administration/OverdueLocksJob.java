package com.questcity.auth.administration;

import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.questcity.auth.account.AccountService;
import com.questcity.common.jobs.RecurringJob;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Opens the locks whose time is over. */
@ApplicationScoped
class OverdueLocksJob implements RecurringJob {

    private static final int AT_ONCE = 100;

    private final AccountService accounts;
    private final LockService locks;

    OverdueLocksJob(AccountService accounts, LockService locks) {
        this.accounts = accounts;
        this.locks = locks;
    }

    @Override
    public String name() {
        return "open-overdue-locks";
    }

    @Override
    public Schedule schedule() {
        return FixedDelay.of(Duration.ofSeconds(30));
    }

    @Override
    public Uni<Void> run() {
        return accounts.overdueLocks(AT_ONCE)
                .chain(ids ->
                        Multi.createFrom()
                                .iterable(ids)
                                .onItem()
                                .transformToUniAndConcatenate(id -> locks.unlockOverdue(id))
                                .toUni()
                                .replaceWithVoid());
    }
}

package com.questcity.common.idempotency;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import com.questcity.common.jobs.RecurringJob;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalTime;
import java.time.ZoneOffset;

/** Deletes the kept answers of yesterday. */
@ApplicationScoped
class KeyCleanUp implements RecurringJob {

    private final Idempotency answers;

    KeyCleanUp(Idempotency answers) {
        this.answers = answers;
    }

    @Override
    public String name() {
        return "clean-up-idempotency-keys";
    }

    @Override
    public Schedule schedule() {
        return Schedules.daily(ZoneOffset.UTC, LocalTime.of(3, 20));
    }

    @Override
    public Uni<Void> run() {
        return answers.deleteExpired().replaceWithVoid();
    }
}

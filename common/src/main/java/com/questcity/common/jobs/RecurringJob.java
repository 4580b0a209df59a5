package com.questcity.common.jobs;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import io.smallrye.mutiny.Uni;

/**
 * Work at set times, once over all replicas; a crash in the middle means that it runs again. A bean
 * of this type is found by {@link JobRunner}.
 */
public interface RecurringJob {

    String name();

    /** When it runs; times of day are UTC. */
    Schedule schedule();

    Uni<Void> run();
}

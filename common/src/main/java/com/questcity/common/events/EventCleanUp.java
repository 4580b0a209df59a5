package com.questcity.common.events;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import com.questcity.common.jobs.RecurringJob;
import io.smallrye.faulttolerance.api.ApplyGuard;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalTime;
import java.time.ZoneOffset;

/**
 * Forgets old events. What a consumer has not acknowledged stays, however old; the inbox remembers
 * longer than any delivered event is kept, so that a repeat has no effect.
 */
@ApplicationScoped
@ApplyGuard("database")
public class EventCleanUp implements RecurringJob {

    private static final String SENT =
            """
            DELETE FROM outbox_event e
            WHERE e.time < now() - interval '7 days'
              AND NOT EXISTS (SELECT 1 FROM outbox_delivery d
                              WHERE d.event_id = e.id
                                AND (d.delivered_at IS NULL
                                     OR d.delivered_at > now() - interval '7 days'))
            """;

    private static final String RECEIVED =
            "DELETE FROM inbox_event WHERE received_at < now() - interval '30 days'";

    private final Pool pool;

    EventCleanUp(Pool pool) {
        this.pool = pool;
    }

    @Override
    public String name() {
        return "clean-up-events";
    }

    @Override
    public Schedule schedule() {
        return Schedules.daily(ZoneOffset.UTC, LocalTime.of(3, 10));
    }

    /** May run on several replicas at once, and as often as one likes. */
    @Override
    public Uni<Void> run() {
        return pool.query(SENT)
                .execute()
                .chain(sent -> pool.query(RECEIVED).execute())
                .replaceWithVoid();
    }
}

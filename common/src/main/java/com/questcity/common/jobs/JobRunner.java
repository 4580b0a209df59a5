package com.questcity.common.jobs;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Runs jobs on virtual threads. Replicas share the table and take rows under SKIP LOCKED; a dead
 * replica's job is taken over after four missed heartbeats, so within 30 s. The only class that
 * waits for a Uni.
 */
@ApplicationScoped
public class JobRunner {

    private static final Logger LOG = Logger.getLogger(JobRunner.class);
    private static final Duration HEARTBEAT = Duration.ofSeconds(7);
    // Fewer than the pool leases connections: jobs must not keep requests waiting.
    private static final int THREADS = 3;

    private final DataSource database;
    private final List<Job<?>> jobs;
    private final List<RecurringJob> recurring;
    private final ObjectMapper json;
    private final Duration pollingInterval;
    private final boolean enabled;

    private @Nullable Scheduler scheduler;

    JobRunner(
            DataSource database,
            @All List<Job<?>> jobs,
            @All List<RecurringJob> recurring,
            ObjectMapper json,
            @ConfigProperty(name = "questcity.jobs.poll-every", defaultValue = "1s")
                    Duration pollingInterval,
            @ConfigProperty(name = "questcity.jobs.enabled", defaultValue = "true")
                    boolean enabled) {
        this.database = database;
        this.jobs = jobs;
        this.recurring = recurring;
        this.json = json;
        this.pollingInterval = pollingInterval;
        this.enabled = enabled;
    }

    void start(@Observes StartupEvent event) {
        if (!enabled || (jobs.isEmpty() && recurring.isEmpty())) {
            return;
        }
        scheduler =
                Scheduler.create(database, tasks())
                        .startTasks(recurring.stream().map(JobRunner::task).toList())
                        .serializer(new JobData(json))
                        .pollUsingLockAndFetch(0.5, 1.0)
                        .pollingInterval(pollingInterval)
                        .heartbeatInterval(HEARTBEAT)
                        .missedHeartbeatsLimit(4)
                        .threads(THREADS)
                        .executorService(Executors.newVirtualThreadPerTaskExecutor())
                        .shutdownMaxWait(Duration.ofSeconds(10))
                        .build();
        scheduler.start();
        LOG.infof("started jobs types=%s", jobs.stream().map(job -> job.type().name()).toList());
    }

    void stop(@Observes ShutdownEvent event) {
        if (scheduler != null) {
            scheduler.stop();
        }
    }

    private List<Task<?>> tasks() {
        return jobs.stream().<Task<?>>map(this::task).toList();
    }

    private <T> Task<?> task(Job<T> job) {
        return Tasks.oneTime(job.type().name(), job.type().data())
                .onFailure(retries(job))
                .execute((instance, context) -> await(() -> job.run(instance.getData())));
    }

    private static RecurringTask<Void> task(RecurringJob job) {
        return Tasks.recurring(job.name(), job.schedule())
                .execute((instance, context) -> await(job::run));
    }

    private static <T> FailureHandler<T> retries(Job<T> job) {
        return FailureHandler.<T>maxRetries(job.retries())
                .withBackoff(job.retryAfter(), 2)
                .thenRemove();
    }

    /**
     * Waits for the work on the calling thread, which must be a virtual or a main thread; failures
     * come out as they are when unchecked. For jobs and for commands: requests never wait.
     */
    public static <T> T await(Supplier<Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(work);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new CompletionException(e);
        }
    }
}

package com.questcity.common.jobs;

import io.smallrye.mutiny.Uni;
import java.time.Duration;

/**
 * Work of one type, run at least once: doing it twice must have one effect. A bean of this type is
 * found by {@link JobRunner}.
 */
public interface Job<T> {

    JobType<T> type();

    Uni<Void> run(T data);

    /** How often a failing job is tried again before it is given up. */
    default int retries() {
        return 3;
    }

    /** The wait before the first retry; it doubles with each. */
    default Duration retryAfter() {
        return Duration.ofSeconds(60);
    }
}

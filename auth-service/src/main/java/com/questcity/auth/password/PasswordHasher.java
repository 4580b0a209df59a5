package com.questcity.auth.password;

import com.questcity.common.problem.Unavailable;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.WorkerExecutor;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.text.Normalizer;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Argon2id by OWASP's parameters (19 MiB, 2 passes, 1 lane), on all processors but one: the event
 * loop never hashes, and a login storm waits here, in a bounded queue, not elsewhere.
 */
@ApplicationScoped
public class PasswordHasher {

    // One processor is left to everybody else: at full load a thread that woke up for a look-up
    // would wait for a hash to be done.
    private static final int PERMITS = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
    // About a second of work for each: who would wait longer is told to come back.
    private static final int WAITING = 32 * PERMITS;

    private final WorkerExecutor workers;
    private final Timer times;
    private final Semaphore places = new Semaphore(WAITING);
    private volatile String nobody = "";

    PasswordHasher(Vertx vertx, MeterRegistry metrics) {
        this.workers = vertx.createSharedWorkerExecutor("passwords", PERMITS);
        this.times = metrics.timer("questcity.password.hash");
        metrics.gauge("questcity.password.permits", PERMITS);
    }

    // Made at the start, off the event loop: the first login should not wait for it.
    void prepare(@Observes StartupEvent event) {
        nobody = hashNow("nobody has this password");
    }

    public Uni<String> hash(String password) {
        return work(() -> hashNow(password));
    }

    /** With no hash (no such account) it takes as long and says no, so that time tells nothing. */
    public Uni<Boolean> matches(String password, @Nullable String hash) {
        var known = Objects.requireNonNullElse(hash, "");
        var against = known.isEmpty() ? nobody : known;
        return work(() -> isRight(password, against) && !known.isEmpty());
    }

    /** Whether a hash was made with less work than is asked for today. */
    public boolean isOutdated(String hash) {
        return !Argon2Hash.parse(hash).isStrongEnough();
    }

    private static boolean isRight(String password, String hash) {
        return Argon2Hash.parse(hash).matches(normal(password));
    }

    // One keyboard sends an accented letter as one character, another as two.
    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }

    @PreDestroy
    void stop() {
        workers.closeAndForget();
    }

    private <T> Uni<T> work(Callable<T> hashing) {
        if (!places.tryAcquire()) {
            return Uni.createFrom().failure(Unavailable::new);
        }
        return workers.executeBlocking(() -> times.recordCallable(hashing), false)
                .onTermination()
                .invoke(places::release);
    }

    private static String hashNow(String password) {
        return Argon2Hash.of(normal(password)).encoded();
    }
}

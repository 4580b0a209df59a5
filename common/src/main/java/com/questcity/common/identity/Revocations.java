package com.questcity.common.identity;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.vertx.ConsumeEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The tokens that ended before their time, known a second after auth-service knows. Polled, so that
 * it works without Redis, which only wakes the poll earlier; a failed poll keeps what is known.
 */
@ApplicationScoped
public class Revocations {

    /** Whoever hears that the list changed sends anything to this address of the event bus. */
    public static final String CHANGED = "questcity:revocations";

    private static final Logger LOG = Logger.getLogger(Revocations.class);
    private static final String NO_TAG = "\"none\"";

    private final RevocationSource source;
    private final AtomicLong questions = new AtomicLong();

    private volatile @Nullable Revoked known;
    private volatile boolean failing;
    private long answered;

    Revocations(RevocationSource source) {
        this.source = source;
    }

    /** True for everybody until the first list arrived. */
    boolean cover(Login login) {
        var revoked = known;
        return revoked == null || revoked.list().covers(login);
    }

    boolean loaded() {
        return known != null;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> poll() {
        return refresh();
    }

    @ConsumeEvent(CHANGED)
    Uni<Void> wake(String unused) {
        return refresh();
    }

    private Uni<Void> refresh() {
        var question = questions.incrementAndGet();
        var revoked = known;
        return source.newerThan(revoked == null ? NO_TAG : revoked.tag())
                .invoke(answer -> accept(question, answer))
                .onFailure()
                .invoke(this::keep)
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }

    // A poll and a wake may cross: the answer to an older question must not undo a newer one.
    private synchronized void accept(long question, Optional<Revoked> answer) {
        failing = false;
        if (question > answered) {
            answered = question;
            answer.ifPresent(revoked -> known = revoked);
        }
    }

    // Told once: auth-service may be away for a while.
    private void keep(Throwable cause) {
        if (!failing) {
            failing = true;
            LOG.warnf("kept revocations cause=%s", cause);
        }
    }
}

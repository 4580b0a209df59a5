package com.questcity.common.idempotency;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.faulttolerance.api.ApplyGuard;
import io.smallrye.faulttolerance.api.Guard;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.MutinyHelper;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.util.TypeLiteral;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Does a write once. The key's row and the effect commit together; who comes meanwhile waits and
 * gets the same answer: in this replica outside of the database, as waiting there would use up the
 * few connections, between replicas on the row. A refusal rolls its write back and is kept too;
 * what may end otherwise next time (429, 5xx, a lost connection) is not.
 */
@ApplicationScoped
public class Idempotency {

    private static final Logger LOG = Logger.getLogger(Idempotency.class);
    private static final Duration KEPT = Duration.ofHours(24);

    private final Map<String, Uni<KeptAnswer>> running = new ConcurrentHashMap<>();
    private final KeyRepository keys;
    private final AnswerFormat format;
    private final Guard guard;
    private final Clock clock;

    Idempotency(
            KeyRepository keys,
            AnswerFormat format,
            @Identifier("database") Guard guard,
            Clock clock) {
        this.keys = keys;
        this.format = format;
        this.guard = guard;
        this.clock = clock;
    }

    /** Deletes the answers that nobody may ask for any more; tells how many. */
    @ApplyGuard("database")
    @WithTransaction
    public Uni<Integer> deleteExpired() {
        return keys.deleteExpired(clock.instant());
    }

    /** The answer to the write, of now or of before; fails when the key was for another request. */
    Uni<KeptAnswer> once(KeyedWrite write, Supplier<Uni<KeptAnswer>> effect) {
        var first =
                running.computeIfAbsent(
                        write.scope(),
                        scope ->
                                attempt(write, effect)
                                        .onTermination()
                                        .invoke(() -> running.remove(scope))
                                        // Goes on also when its own client hangs up.
                                        .memoize()
                                        .indefinitely());
        return first.emitOn(MutinyHelper.executor(Vertx.currentContext()))
                .invoke(answer -> requireSame(write, answer));
    }

    private static void requireSame(KeyedWrite write, KeptAnswer answer) {
        if (!write.requestHash().equals(answer.requestHash())) {
            throw new KeyReused();
        }
    }

    private Uni<KeptAnswer> attempt(KeyedWrite write, Supplier<Uni<KeptAnswer>> effect) {
        return transaction(write, effect)
                .onFailure(Idempotency::lasts)
                .recoverWithUni(
                        refusal -> keep(write, format.refused(write, (HttpProblem) refusal)));
    }

    private Uni<KeptAnswer> transaction(KeyedWrite write, Supplier<Uni<KeptAnswer>> effect) {
        return guard.get(
                () -> Panache.withTransaction(() -> firstOrKept(write, effect)),
                new TypeLiteral<>() {});
    }

    private Uni<KeptAnswer> firstOrKept(KeyedWrite write, Supplier<Uni<KeptAnswer>> effect) {
        var now = clock.instant();
        return keys.claim(write, now, now.plus(KEPT))
                .chain(first -> first ? firstTime(write, effect) : keys.require(write));
    }

    private Uni<KeptAnswer> firstTime(KeyedWrite write, Supplier<Uni<KeptAnswer>> effect) {
        return effect.get().call(answer -> keys.keep(write, answer));
    }

    // If another replica was quicker after the rollback, its answer is the one.
    private Uni<KeptAnswer> keep(KeyedWrite write, KeptAnswer refusal) {
        return transaction(write, () -> Uni.createFrom().item(refusal))
                .onFailure()
                .invoke(cause -> LOG.warnf("refused without keeping it cause=%s", cause))
                .onFailure()
                .recoverWithItem(refusal);
    }

    private static boolean lasts(Throwable failure) {
        return failure instanceof HttpProblem problem
                && problem.getStatusCode() < 500
                && problem.getStatusCode() != 429;
    }
}

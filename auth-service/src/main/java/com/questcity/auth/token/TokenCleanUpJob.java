package com.questcity.auth.token;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Deletes what no token needs any more; several replicas may do it at the same time. */
@ApplicationScoped
class TokenCleanUpJob {

    private static final Logger LOG = Logger.getLogger(TokenCleanUpJob.class);

    private final StoredRevocations revocations;
    private final KeyRotationService keys;

    TokenCleanUpJob(StoredRevocations revocations, KeyRotationService keys) {
        this.revocations = revocations;
        this.keys = keys;
    }

    @Scheduled(
            every = "1m",
            delayed = "30s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> cleanUp() {
        return revocations
                .forgetOld()
                .chain(keys::deleteEnded)
                .replaceWithVoid()
                .onFailure()
                .invoke(cause -> LOG.warnf("kept what no token needs cause=%s", cause))
                .onFailure()
                .recoverWithNull();
    }
}

package com.questcity.common.resilience;

import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.quarkus.redis.datasource.pubsub.ReactivePubSubCommands.ReactiveRedisSubscriber;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Tells every replica of this service, through Redis, to reset a breaker. */
@ApplicationScoped
class ResetBroadcast {

    private static final Logger LOG = Logger.getLogger(ResetBroadcast.class);

    private final ReactiveRedisDataSource redis;
    private final HealthRegistry registry;
    private final String channel;

    private volatile @Nullable ReactiveRedisSubscriber subscription;

    ResetBroadcast(
            ReactiveRedisDataSource redis,
            HealthRegistry registry,
            @ConfigProperty(name = "questcity.context") String context) {
        this.redis = redis;
        this.registry = registry;
        this.channel = "questcity:" + context + ":reset";
    }

    /** Answers how many replicas heard it: this one alone when Redis is away. */
    Uni<Integer> send(Dependency dependency) {
        registry.reset(dependency);
        return redis.execute("PUBLISH", channel, dependency.name())
                .map(answer -> Math.max(1, answer.toInteger()))
                .onFailure()
                .recoverWithItem(1);
    }

    // Tried again until it holds, as Redis may be away when the service starts.
    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> listen() {
        if (subscription != null) {
            return Uni.createFrom().voidItem();
        }
        return redis.pubsub(String.class)
                .subscribe(channel, this::heard)
                .invoke(made -> subscription = made)
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }

    private void heard(String name) {
        var before = registry.reset(registry.require(name));
        LOG.infof("reset breaker name=%s before=%s", name, before);
    }
}

package com.questcity.common.resilience;

import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.quarkus.redis.datasource.pubsub.ReactivePubSubCommands.ReactiveRedisSubscriber;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.faulttolerance.api.Guard;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.redis.client.Response;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.util.TypeLiteral;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Tells every replica of this service, through Redis, to reset a breaker. */
@ApplicationScoped
class ResetBroadcast {

    private static final Logger LOG = Logger.getLogger(ResetBroadcast.class);

    private final ReactiveRedisDataSource redis;
    private final HealthRegistry registry;
    private final Guard guard;
    private final String channel;

    private volatile @Nullable ReactiveRedisSubscriber subscription;

    ResetBroadcast(
            ReactiveRedisDataSource redis,
            HealthRegistry registry,
            @Identifier("redis") Guard guard,
            @ConfigProperty(name = "questcity.context") String context) {
        this.redis = redis;
        this.registry = registry;
        this.guard = guard;
        this.channel = "questcity:" + context + ":reset";
    }

    /** Answers how many replicas heard it: this one alone when Redis is away. */
    Uni<Integer> send(Dependency dependency) {
        registry.reset(dependency);
        return publish(dependency.name())
                .map(answer -> Math.max(1, answer.toInteger()))
                .onFailure()
                .recoverWithItem(1);
    }

    private Uni<Response> publish(String name) {
        return guard.get(() -> redis.execute("PUBLISH", channel, name), new TypeLiteral<>() {});
    }

    // Tried again until it holds, as Redis may be away when the service starts.
    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> listen() {
        if (subscription != null) {
            return Uni.createFrom().voidItem();
        }
        return redis.pubsub(String.class)
                .subscribe(channel, this::heard, this::lost, failure -> lost())
                .invoke(made -> subscription = made)
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }

    // A restarted Redis knows no subscriber: the next round subscribes again.
    private void lost() {
        subscription = null;
    }

    private void heard(String name) {
        var before = registry.reset(registry.require(name));
        LOG.infof("reset breaker name=%s before=%s", name, before);
    }
}

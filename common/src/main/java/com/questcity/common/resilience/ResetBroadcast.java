package com.questcity.common.resilience;

import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.faulttolerance.api.Guard;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Tells every replica of this service, through Redis, to reset a breaker. */
@ApplicationScoped
class ResetBroadcast {

    private static final Logger LOG = Logger.getLogger(ResetBroadcast.class);

    private final HealthRegistry registry;
    private final RedisChannel channel;

    ResetBroadcast(
            ReactiveRedisDataSource redis,
            HealthRegistry registry,
            @Identifier("redis") Guard guard,
            @ConfigProperty(name = "questcity.context") String context) {
        this.registry = registry;
        this.channel =
                new RedisChannel(redis, guard, "questcity:" + context + ":reset", this::heard);
    }

    /** Answers how many replicas heard it: this one alone when Redis is away. */
    Uni<Integer> send(Dependency dependency) {
        registry.reset(dependency);
        return channel.publish(dependency.name())
                .map(replicas -> Math.max(1, replicas))
                .onFailure()
                .recoverWithItem(1);
    }

    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> listen() {
        return channel.listen();
    }

    private void heard(String name) {
        var before = registry.reset(registry.require(name));
        LOG.infof("reset breaker name=%s before=%s", name, before);
    }
}

package com.questcity.common.resilience;

import com.questcity.common.identity.Revocations;
import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.faulttolerance.api.Guard;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.eventbus.EventBus;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells all services, through Redis, that there are revocations to ask for. */
@ApplicationScoped
public class RevocationWake {

    private final RedisChannel channel;

    RevocationWake(
            ReactiveRedisDataSource redis, @Identifier("redis") Guard guard, EventBus replica) {
        this.channel =
                new RedisChannel(
                        redis,
                        guard,
                        Revocations.CHANGED,
                        message -> replica.send(Revocations.CHANGED, message));
    }

    /** Best effort, and never fails: who does not hear it polls within a second. */
    public Uni<Void> announce() {
        return channel.publish("changed").onFailure().recoverWithItem(0).replaceWithVoid();
    }

    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> listen() {
        return channel.listen();
    }
}

package com.questcity.common.resilience;

import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.quarkus.redis.datasource.pubsub.ReactivePubSubCommands.ReactiveRedisSubscriber;
import io.smallrye.faulttolerance.api.Guard;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.util.TypeLiteral;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A channel between replicas. Redis forgets its subscribers when it restarts, so its owner calls
 * {@link #listen} every few seconds: what was said in between is lost.
 */
final class RedisChannel {

    private final ReactiveRedisDataSource redis;
    private final Guard guard;
    private final String name;
    private final Consumer<String> heard;

    private volatile @Nullable ReactiveRedisSubscriber subscription;

    RedisChannel(ReactiveRedisDataSource redis, Guard guard, String name, Consumer<String> heard) {
        this.redis = redis;
        this.guard = guard;
        this.name = name;
        this.heard = heard;
    }

    /** Answers how many replicas heard it, or fails when Redis is away. */
    Uni<Integer> publish(String message) {
        return guard.get(
                () -> redis.execute("PUBLISH", name, message).map(answer -> answer.toInteger()),
                new TypeLiteral<>() {});
    }

    /** Subscribes unless it is subscribed; never fails. */
    Uni<Void> listen() {
        if (subscription != null) {
            return Uni.createFrom().voidItem();
        }
        return redis.pubsub(String.class)
                .subscribe(name, heard, this::lost, failure -> lost())
                .invoke(made -> subscription = made)
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }

    private void lost() {
        subscription = null;
    }
}

package com.questcity.common.ratelimit;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.faulttolerance.api.Guard;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.redis.client.Redis;
import io.vertx.mutiny.redis.client.RedisAPI;
import io.vertx.mutiny.redis.client.Response;
import io.vertx.redis.client.RedisOptions;
import jakarta.enterprise.util.TypeLiteral;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/** The limiter of one replica, made by hand. */
final class Replica {

    /** What the replicas of a test have in common. */
    record Platform(Map<String, Quota> quotas, Vertx vertx) implements AutoCloseable {

        Platform(Map<String, Quota> quotas) {
            this(quotas, Vertx.vertx());
        }

        Replica replica(String redisUrl) {
            var options = new RedisOptions().setConnectionString(redisUrl).setMaxPoolWaiting(1_024);
            return new Replica(RedisAPI.api(Redis.createClient(vertx, options)), quotas);
        }

        @Override
        public void close() {
            vertx.closeAndAwait();
        }
    }

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final RedisAPI redis;
    private final RateLimiter limiter;

    private Replica(RedisAPI redis, Map<String, Quota> quotas) {
        this.redis = redis;
        this.limiter =
                new RateLimiter(
                        () ->
                                quotas.entrySet().stream()
                                        .collect(
                                                Collectors.toMap(
                                                        Map.Entry::getKey,
                                                        quota -> allowance(quota.getValue()))),
                        new SharedBuckets(redis, new NoGuard(), "test"),
                        new LocalBuckets(Clock.systemUTC()),
                        metrics);
    }

    void take(String limit, String key) {
        limiter.take(limit, key).await().atMost(PATIENCE);
    }

    void giveBack(String limit, String key) {
        limiter.giveBack(limit, key).await().atMost(PATIENCE);
    }

    void forget(String limit, String key) {
        limiter.forget(limit, key).await().atMost(PATIENCE);
    }

    long admittedOf(int calls, String limit, String key) {
        return admittedOf(calls, limit, key, this);
    }

    /** All at once, taking turns between the replicas. */
    static long admittedOf(int calls, String limit, String key, Replica... replicas) {
        var running =
                IntStream.range(0, calls)
                        .mapToObj(i -> replicas[i % replicas.length].limiter)
                        .map(limiter ->
                                limiter.take(limit, key)
                                        .map(taken -> true)
                                        .onFailure(TooManyRequests.class)
                                        .recoverWithItem(false))
                        .toList();
        return Uni.join()
                .all(running)
                .andFailFast()
                .map(answers -> answers.stream().filter(admitted -> admitted).count())
                .await()
                .atMost(PATIENCE);
    }

    double refused(String limit) {
        return metrics.counter("questcity.ratelimit.refused", "limit", limit).count();
    }

    List<String> keys() {
        return StreamSupport.stream(ask(api -> api.keys("*")).spliterator(), false)
                .map(Object::toString)
                .toList();
    }

    long millisLeft(String key) {
        return ask(api -> api.pttl(key)).toLong();
    }

    void flush() {
        ask(api -> api.flushall(List.of()));
    }

    private Response ask(Function<RedisAPI, Uni<Response>> question) {
        return question.apply(redis).await().atMost(PATIENCE);
    }

    private static LimitsConfig.Allowance allowance(Quota quota) {
        return new LimitsConfig.Allowance() {
            @Override
            public int calls() {
                return quota.calls();
            }

            @Override
            public Duration within() {
                return quota.within();
            }
        };
    }

    /** Only CDI can make real guards. */
    private static final class NoGuard implements Guard {

        @Override
        public <T> T call(Callable<T> action, Class<T> type) throws Exception {
            return action.call();
        }

        @Override
        public <T> T call(Callable<T> action, TypeLiteral<T> type) throws Exception {
            return action.call();
        }

        @Override
        public <T> T get(Supplier<T> action, Class<T> type) {
            return action.get();
        }

        @Override
        public <T> T get(Supplier<T> action, TypeLiteral<T> type) {
            return action.get();
        }
    }
}

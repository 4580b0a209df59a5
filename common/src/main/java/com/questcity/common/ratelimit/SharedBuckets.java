package com.questcity.common.ratelimit;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.faulttolerance.api.Guard;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.redis.client.RedisAPI;
import io.vertx.mutiny.redis.client.Response;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.util.TypeLiteral;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What all replicas of this service have counted together, in Redis. Fails when that is away. */
@ApplicationScoped
class SharedBuckets {

    private static final Duration PATIENCE = Duration.ofMillis(250);

    private final RedisAPI redis;
    private final Guard guard;
    private final String prefix;

    SharedBuckets(
            RedisAPI redis,
            @Identifier("redis") Guard guard,
            @ConfigProperty(name = "questcity.context") String context) {
        this.redis = redis;
        this.guard = guard;
        this.prefix = "questcity:" + context + ":limit:";
    }

    Uni<Verdict> take(Quota quota, String bucket) {
        return run(Script.TAKE, quota, bucket)
                .map(answer -> Verdict.of(quota, answer.get(0).toLong(), answer.get(1).toLong()));
    }

    Uni<Void> giveBack(Quota quota, String bucket) {
        return run(Script.GIVE_BACK, quota, bucket).replaceWithVoid();
    }

    Uni<Void> forget(String bucket) {
        return guarded(() -> redis.del(List.of(prefix + bucket))).replaceWithVoid();
    }

    private Uni<Response> run(Script script, Quota quota, String bucket) {
        var key = prefix + bucket;
        var interval = Long.toString(quota.intervalMicros());
        var burst = Long.toString(quota.burstMicros());
        return guarded(() ->
                redis.evalsha(List.of(script.sha(), "1", key, interval, burst))
                        .onFailure(SharedBuckets::isUnknownScript)
                        .recoverWithUni(() ->
                                redis.eval(List.of(script.text(), "1", key, interval, burst))));
    }

    private Uni<Response> guarded(Supplier<Uni<Response>> call) {
        return guard.get(
                () -> call.get().ifNoItem().after(PATIENCE).fail(), new TypeLiteral<>() {});
    }

    // Redis forgets its scripts when it starts.
    private static boolean isUnknownScript(Throwable failure) {
        return failure.getMessage() != null && failure.getMessage().startsWith("NOSCRIPT");
    }
}

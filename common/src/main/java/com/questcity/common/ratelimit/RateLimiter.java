package com.questcity.common.ratelimit;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.MutinyHelper;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Counts calls against the quotas of the configuration, over all replicas. While Redis is away each
 * replica holds its callers to the same quota by itself: floods stay out, and nobody gets a 503 for
 * it. Keys may be personal, such as e-mail addresses: only their hashes leave this class.
 */
@ApplicationScoped
public class RateLimiter {

    private static final Logger LOG = Logger.getLogger(RateLimiter.class);

    private final Map<String, Quota> quotas;
    private final SharedBuckets shared;
    private final LocalBuckets local;
    private final MeterRegistry metrics;

    RateLimiter(
            LimitsConfig limits, SharedBuckets shared, LocalBuckets local, MeterRegistry metrics) {
        this.quotas =
                limits.byName().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, RateLimiter::quota));
        this.shared = shared;
        this.local = local;
        this.metrics = metrics;
    }

    /** Uses one call up; fails with 429 too-many-requests when none is left. */
    public Uni<Void> take(String limit, String key) {
        return decide(limit, key).invoke(RateLimiter::require).replaceWithVoid();
    }

    /** Returns one call that turned out to be harmless, such as a login with the right password. */
    public Uni<Void> giveBack(String limit, String key) {
        var quota = quota(limit);
        var bucket = bucket(limit, key);
        local.giveBack(quota, bucket);
        return bestEffort(shared.giveBack(quota, bucket));
    }

    /** Makes the quota of this key whole again. */
    public Uni<Void> forget(String limit, String key) {
        quota(limit);
        var bucket = bucket(limit, key);
        local.forget(bucket);
        return bestEffort(shared.forget(bucket));
    }

    Uni<Verdict> decide(String limit, String key) {
        var quota = quota(limit);
        var bucket = bucket(limit, key);
        var alone = local.take(quota, bucket);
        return onCallersThread(shared.take(quota, bucket))
                .onFailure()
                .invoke(cause -> LOG.debugf("limited alone limit=%s cause=%s", limit, cause))
                .onFailure()
                .recoverWithItem(alone)
                .invoke(this::count);
    }

    static void require(Verdict verdict) {
        if (!verdict.admitted()) {
            throw new TooManyRequests(verdict);
        }
    }

    /** The quota of this name, which the configuration must know. */
    Quota quota(String limit) {
        var quota = quotas.get(limit);
        if (quota == null) {
            throw new IllegalArgumentException(
                    "questcity.limits.%s.calls and .within are not configured".formatted(limit));
        }
        return quota;
    }

    private void count(Verdict verdict) {
        if (!verdict.admitted()) {
            metrics.counter("questcity.ratelimit.refused", "limit", verdict.quota().name())
                    .increment();
        }
    }

    private static Uni<Void> bestEffort(Uni<Void> change) {
        return onCallersThread(change)
                .onFailure()
                .invoke(cause -> LOG.debugf("changed a limit here alone cause=%s", cause))
                .onFailure()
                .recoverWithNull();
    }

    // A time-out comes on a thread that knows nothing of the request and its database session.
    private static <T> Uni<T> onCallersThread(Uni<T> answer) {
        var context = Vertx.currentContext();
        return context == null ? answer : answer.emitOn(MutinyHelper.executor(context));
    }

    private static Quota quota(Map.Entry<String, LimitsConfig.Allowance> entry) {
        return new Quota(entry.getKey(), entry.getValue().calls(), entry.getValue().within());
    }

    private static String bucket(String limit, String key) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var hash = digest.digest(key.getBytes(StandardCharsets.UTF_8));
            return limit + ":" + Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}

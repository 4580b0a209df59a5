package com.questcity.common.resilience;

import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class RedisDependency implements Dependency {

    private final ReactiveRedisDataSource redis;

    RedisDependency(ReactiveRedisDataSource redis) {
        this.redis = redis;
    }

    @Override
    public String name() {
        return "redis";
    }

    @Override
    public boolean required() {
        return false;
    }

    @Override
    public Uni<HealthStatus> check() {
        return redis.execute("PING").replaceWith(HealthStatus.HEALTHY);
    }
}

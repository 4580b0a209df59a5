package com.questcity.common.resilience;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class DatabaseDependency implements Dependency {

    private final Pool pool;

    DatabaseDependency(Pool pool) {
        this.pool = pool;
    }

    @Override
    public String name() {
        return "database";
    }

    @Override
    public boolean required() {
        return true;
    }

    @Override
    public Uni<HealthStatus> check() {
        return pool.query("SELECT 1").execute().replaceWith(HealthStatus.HEALTHY);
    }
}

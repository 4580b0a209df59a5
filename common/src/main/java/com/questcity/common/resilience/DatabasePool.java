package com.questcity.common.resilience;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnectOptions;
import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;

/**
 * A small pool with a bounded queue: when PostgreSQL is away or slow, callers get their 503 within
 * a second instead of waiting without end.
 */
@Singleton
class DatabasePool implements PgPoolCreator {

    private static final int LEASE_MILLIS = 800;
    private static final int WAITING = 256;

    @Override
    public Pool create(Input input) {
        return PgBuilder.pool()
                .with(
                        input.poolOptions()
                                .setConnectionTimeout(LEASE_MILLIS)
                                .setConnectionTimeoutUnit(TimeUnit.MILLISECONDS)
                                .setMaxWaitQueueSize(WAITING))
                .connectingTo(
                        input.pgConnectOptionsList().stream()
                                .<SqlConnectOptions>map(
                                        options -> options.setConnectTimeout(LEASE_MILLIS))
                                .toList())
                .using(input.vertx())
                .build();
    }
}

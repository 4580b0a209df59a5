package com.questcity.local.gateway;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * Closes a connection that takes too long to send a whole request head. An idle time-out alone
 * doesn't help against a client that sends a byte every few seconds. Used by one event loop only,
 * so it needs no lock.
 */
final class HeadDeadlines {

    private final Vertx vertx;
    private final long millis;
    private final Map<HttpConnection, Long> timers = new HashMap<>();

    HeadDeadlines(Vertx vertx, Duration deadline) {
        this.vertx = vertx;
        this.millis = deadline.toMillis();
    }

    void opened(HttpConnection connection) {
        connection.closeHandler(closed -> stop(connection));
        start(connection);
    }

    /** Stands still while the request is served, and starts again when its answer is out. */
    void arrived(HttpServerRequest request) {
        var connection = request.connection();
        stop(connection);
        request.response().endHandler(ended -> start(connection));
    }

    private void start(HttpConnection connection) {
        stop(connection);
        timers.put(connection, vertx.setTimer(millis, timer -> connection.close()));
    }

    private void stop(HttpConnection connection) {
        var timer = timers.remove(connection);
        if (timer != null) {
            vertx.cancelTimer(timer);
        }
    }
}

package com.questcity.common.events;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The relay's side of the outbox: single statements, by the clock of the database alone. */
@ApplicationScoped
class OutboxRepository {

    /** Longer than any attempt: what is not marked by then is sent again, by whichever replica. */
    static final Duration LEASE = Duration.ofSeconds(30);

    private static final double MILLIS = 1_000.0;

    private static final String CLAIM =
            """
            WITH due AS MATERIALIZED (
                SELECT event_id FROM outbox_delivery
                WHERE consumer = $1 AND delivered_at IS NULL AND next_attempt_at <= now()
                ORDER BY next_attempt_at
                LIMIT $2
                FOR UPDATE SKIP LOCKED),
            claimed AS (
                UPDATE outbox_delivery d
                SET attempts = d.attempts + 1, next_attempt_at = now() + make_interval(secs => $3)
                FROM due
                WHERE d.event_id = due.event_id AND d.consumer = $1
                RETURNING d.event_id, d.attempts)
            SELECT e.id, e.type, e.subject, e.version, e.time, e.data, claimed.attempts
            FROM claimed
            JOIN outbox_event e ON e.id = claimed.event_id
            ORDER BY e.id
            """;

    private static final String DELIVERED =
            """
            UPDATE outbox_delivery
            SET delivered_at = now(), last_error = NULL
            WHERE event_id = $1 AND consumer = $2 AND delivered_at IS NULL
            """;

    private static final String FAILED =
            """
            UPDATE outbox_delivery
            SET next_attempt_at = now() + make_interval(secs => $3), last_error = left($4, 200)
            WHERE event_id = $1 AND consumer = $2 AND delivered_at IS NULL
            """;

    private static final String POSTPONED =
            """
            UPDATE outbox_delivery
            SET attempts = attempts - 1, next_attempt_at = now() + interval '1 second'
            WHERE event_id = $1 AND consumer = $2 AND delivered_at IS NULL
            """;

    private static final String PENDING =
            """
            SELECT consumer, count(*) AS events FROM outbox_delivery
            WHERE delivered_at IS NULL
            GROUP BY consumer
            """;

    private static final String RECEIPT =
            """
            SELECT consumer, attempts, delivered_at FROM outbox_delivery
            WHERE event_id = $1
            ORDER BY consumer
            """;

    private final Pool pool;

    OutboxRepository(Pool pool) {
        this.pool = pool;
    }

    /**
     * Takes what is due for the consumer; no other replica takes the same before the lease ends.
     */
    Uni<List<OutgoingEvent>> claim(String consumer, int limit) {
        return run(CLAIM, Tuple.of(consumer, limit, seconds(LEASE)))
                .map(rows -> list(rows, OutgoingEvent::of));
    }

    Uni<Void> delivered(UUID eventId, String consumer) {
        return run(DELIVERED, Tuple.of(eventId, consumer)).replaceWithVoid();
    }

    Uni<Void> failed(UUID eventId, String consumer, Duration wait, String error) {
        return run(FAILED, Tuple.of(eventId, consumer, seconds(wait), error)).replaceWithVoid();
    }

    /** Nothing was sent: this was no attempt. */
    Uni<Void> postponed(UUID eventId, String consumer) {
        return run(POSTPONED, Tuple.of(eventId, consumer)).replaceWithVoid();
    }

    Uni<Map<String, Long>> pending() {
        return run(PENDING, Tuple.tuple())
                .map(rows ->
                        list(rows, Function.identity()).stream()
                                .collect(
                                        Collectors.toMap(
                                                row -> row.getString("consumer"),
                                                row -> row.getLong("events"))));
    }

    Uni<List<Delivery>> receipt(UUID eventId) {
        return run(RECEIPT, Tuple.of(eventId)).map(rows -> list(rows, OutboxRepository::delivery));
    }

    private static Delivery delivery(Row row) {
        var delivered = row.getOffsetDateTime("delivered_at");
        return new Delivery(
                row.getString("consumer"),
                row.getInteger("attempts"),
                delivered == null ? null : delivered.toInstant());
    }

    private Uni<RowSet<Row>> run(String sql, Tuple values) {
        return pool.preparedQuery(sql).execute(values);
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / MILLIS;
    }

    private static <T> List<T> list(RowSet<Row> rows, Function<Row, T> shape) {
        return StreamSupport.stream(rows.spliterator(), false).map(shape).toList();
    }
}

package com.questcity.common.idempotency;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

@ApplicationScoped
class KeyRepository {

    private static final String CLAIM =
            """
            INSERT INTO idempotency_keys
                   (scope, request_hash, status, headers, body, expires_at)
            VALUES (?1, ?2, 0, '', '', ?3)
            ON CONFLICT (scope) DO UPDATE
               SET request_hash = excluded.request_hash, expires_at = excluded.expires_at
             WHERE idempotency_keys.expires_at <= ?4
            """;
    private static final String KEEP =
            "UPDATE idempotency_keys SET status = ?1, headers = ?2, body = ?3 WHERE scope = ?4";
    private static final String FIND =
            "SELECT request_hash, status, headers, body FROM idempotency_keys WHERE scope = ?1";
    private static final String DELETE = "DELETE FROM idempotency_keys WHERE expires_at <= ?1";

    private final AnswerFormat format;

    KeyRepository(AnswerFormat format) {
        this.format = format;
    }

    /**
     * Whether the write is the first of its scope. Waits for a transaction of another replica that
     * is just doing the same, and then tells how that ended.
     */
    Uni<Boolean> claim(KeyedWrite write, Instant now, Instant expiry) {
        return Panache.getSession()
                .chain(session ->
                        session.createNativeQuery(CLAIM)
                                .setParameter(1, write.scope())
                                .setParameter(2, write.requestHash())
                                .setParameter(3, utc(expiry))
                                .setParameter(4, utc(now))
                                .executeUpdate())
                .map(rows -> rows == 1);
    }

    Uni<Integer> keep(KeyedWrite write, KeptAnswer answer) {
        return Panache.getSession()
                .chain(session ->
                        session.createNativeQuery(KEEP)
                                .setParameter(1, answer.status())
                                .setParameter(2, format.headers(answer))
                                .setParameter(3, answer.body())
                                .setParameter(4, write.scope())
                                .executeUpdate());
    }

    Uni<KeptAnswer> require(KeyedWrite write) {
        return Panache.getSession()
                .chain(session ->
                        session.createNativeQuery(FIND, Object[].class)
                                .setParameter(1, write.scope())
                                .getSingleResult())
                .map(this::answer);
    }

    Uni<Integer> deleteExpired(Instant now) {
        return Panache.getSession()
                .chain(session ->
                        session.createNativeQuery(DELETE)
                                .setParameter(1, utc(now))
                                .executeUpdate());
    }

    private KeptAnswer answer(Object[] row) {
        return new KeptAnswer(
                (String) row[0],
                (Integer) row[1],
                format.headers((String) row[2]),
                (String) row[3]);
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}

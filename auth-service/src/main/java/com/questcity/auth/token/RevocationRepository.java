package com.questcity.auth.token;

import com.questcity.common.identity.RevocationList;
import com.questcity.common.identity.Revoked;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.UUID;

@ApplicationScoped
class RevocationRepository {

    private static final String END_SESSIONS =
            """
            INSERT INTO revocation (session_id, revoked_at)
            SELECT unnest(cast(?1 AS uuid[])), ?2
            """;
    private static final String REQUIRE_VERSION =
            """
            INSERT INTO revocation (account_id, smallest_version, revoked_at)
            VALUES (?1, ?2, ?3)
            """;
    // A row that commits late has a smaller id than others, so the largest id would not tell of it.
    private static final String TAG =
            """
            SELECT '"' || count(*) || '-' || coalesce(sum(id), 0) || '"'
              FROM revocation
             WHERE revoked_at > $1
            """;
    private static final String SINCE =
            """
            SELECT id, session_id, account_id, smallest_version
              FROM revocation
             WHERE revoked_at > $1
            """;
    private static final String DELETE = "DELETE FROM revocation WHERE revoked_at <= $1";

    private final Pool pool;

    RevocationRepository(Pool pool) {
        this.pool = pool;
    }

    /** In the caller's transaction, as is {@link #addVersion}. */
    Uni<Void> addSessions(Collection<UUID> sessions, Instant at) {
        return Panache.getSession()
                .chain(session ->
                        session.createNativeQuery(END_SESSIONS)
                                .setParameter(1, sessions.toArray(UUID[]::new))
                                .setParameter(2, at.atOffset(ZoneOffset.UTC))
                                .executeUpdate())
                .replaceWithVoid();
    }

    Uni<Void> addVersion(UUID account, int smallestValid, Instant at) {
        return Panache.getSession()
                .chain(session ->
                        session.createNativeQuery(REQUIRE_VERSION)
                                .setParameter(1, account)
                                .setParameter(2, smallestValid)
                                .setParameter(3, at.atOffset(ZoneOffset.UTC))
                                .executeUpdate())
                .replaceWithVoid();
    }

    /** The tag that {@link #since} would have now, without reading the rows. */
    Uni<String> tag(Instant since) {
        return query(TAG, since).map(rows -> rows.iterator().next().getString(0));
    }

    Uni<Revoked> since(Instant since) {
        return query(SINCE, since).map(RevocationRepository::list);
    }

    Uni<Integer> deleteUntil(Instant end) {
        return query(DELETE, end).map(RowSet::rowCount);
    }

    private Uni<RowSet<Row>> query(String sql, Instant time) {
        return pool.preparedQuery(sql).execute(Tuple.of(time.atOffset(ZoneOffset.UTC)));
    }

    private static Revoked list(RowSet<Row> rows) {
        var sessions = new HashSet<UUID>();
        var versions = new HashMap<UUID, Integer>();
        var sum = 0L;
        for (var row : rows) {
            sum += row.getLong("id");
            var session = row.getUUID("session_id");
            if (session == null) {
                versions.merge(
                        row.getUUID("account_id"), row.getInteger("smallest_version"), Math::max);
            } else {
                sessions.add(session);
            }
        }
        var tag = "\"" + rows.size() + "-" + sum + "\"";
        return new Revoked(tag, new RevocationList(sessions, versions));
    }
}

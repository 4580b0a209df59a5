package com.questcity.auth.session;

import com.questcity.auth.account.Role;
import com.questcity.auth.account.Standing;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The hot path of sessions: one statement rotates a token, so that of many at once one wins. */
@ApplicationScoped
class RefreshRepository {

    private static final String STANDING =
            "a.id, a.role, a.active, a.verified, a.can_edit_quests, a.can_lock_users, a.token_version";

    private static final String ROTATE =
            """
            UPDATE session s
               SET generation = s.generation + 1, token_hash = $4, previous_hash = $3,
                   rotated_at = $5, last_used_at = $5, idle_ends_at = $6
              FROM account a
             WHERE s.id = $1 AND s.generation = $2 AND s.token_hash = $3
               AND s.ends_at > $5 AND s.idle_ends_at > $5
               AND a.id = s.account_id AND a.active
            RETURNING
            """
                    + STANDING;

    private static final String STATE =
            """
            SELECT s.generation, coalesce(s.previous_hash, '') AS previous_hash, s.rotated_at,
            """
                    + STANDING
                    + """

                      FROM session s JOIN account a ON a.id = s.account_id
                     WHERE s.id = $1 AND s.ends_at > $2 AND s.idle_ends_at > $2 AND a.active
                    """;

    private static final String OWNER = "SELECT account_id FROM session WHERE id = $1";

    private final Pool pool;
    private final SessionConfig config;

    RefreshRepository(Pool pool, SessionConfig config) {
        this.pool = pool;
        this.config = config;
    }

    /** Null unless this is the token that is good now. */
    Uni<@Nullable Standing> rotate(RefreshToken used, RefreshToken next, Instant now) {
        var values =
                Tuple.of(used.sessionId(), used.generation())
                        .addBuffer(Buffer.buffer(RefreshTokens.hash(used)))
                        .addBuffer(Buffer.buffer(RefreshTokens.hash(next)))
                        .addValue(now.atOffset(ZoneOffset.UTC))
                        .addValue(now.plus(config.idle()).atOffset(ZoneOffset.UTC));
        return pool.preparedQuery(ROTATE)
                .execute(values)
                .map(RefreshRepository::first)
                .map(row -> row == null ? null : standing(row));
    }

    /** Null when the session has ended. */
    Uni<@Nullable SessionState> state(UUID sessionId, Instant now) {
        return pool.preparedQuery(STATE)
                .execute(Tuple.of(sessionId, now.atOffset(ZoneOffset.UTC)))
                .map(RefreshRepository::first)
                .map(row -> row == null ? null : state(row));
    }

    /** Null when the session has ended. */
    Uni<@Nullable UUID> owner(UUID sessionId) {
        return pool.preparedQuery(OWNER)
                .execute(Tuple.of(sessionId))
                .map(RefreshRepository::first)
                .map(row -> row == null ? null : row.getUUID("account_id"));
    }

    private static @Nullable Row first(RowSet<Row> rows) {
        var all = rows.iterator();
        return all.hasNext() ? all.next() : null;
    }

    private static SessionState state(Row row) {
        return new SessionState(
                standing(row),
                row.getInteger("generation"),
                row.getBuffer("previous_hash").getBytes(),
                row.getOffsetDateTime("rotated_at").toInstant());
    }

    private static Standing standing(Row row) {
        return new Standing(
                row.getUUID("id"),
                Role.valueOf(row.getString("role")),
                row.getBoolean("active"),
                row.getBoolean("verified"),
                row.getBoolean("can_edit_quests"),
                row.getBoolean("can_lock_users"),
                row.getInteger("token_version"));
    }
}

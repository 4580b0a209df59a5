package com.questcity.auth.token;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class SigningKeyRepository {

    static final String LOCK = "SELECT pg_advisory_xact_lock(hashtext('signing-key'))";
    static final String ALL =
            "SELECT id, public_key, private_key, created_at, signs_from, retires_at FROM signing_key";
    private static final String INSERT =
            """
            INSERT INTO signing_key (id, public_key, private_key, created_at, signs_from)
            VALUES ($1, $2, $3, $4, $5)
            """;
    private static final String RETIRE = "UPDATE signing_key SET retires_at = $2 WHERE id = $1";
    private static final String DELETE = "DELETE FROM signing_key WHERE id = $1";
    private static final String DELETE_ENDED = "DELETE FROM signing_key WHERE retires_at <= $1";

    private final Pool pool;
    private final KeyVault vault;

    SigningKeyRepository(Pool pool, KeyVault vault) {
        this.pool = pool;
        this.vault = vault;
    }

    Uni<KeyRing> all() {
        return all(pool);
    }

    /** A change of the keys in a transaction, while all replicas' other changes wait. */
    <T> Uni<T> inTurn(Function<SqlClient, Uni<T>> change) {
        return pool.withTransaction(connection ->
                connection.query(LOCK).execute().chain(() -> change.apply(connection)));
    }

    Uni<KeyRing> all(SqlClient connection) {
        return connection
                .query(ALL)
                .execute()
                .map(rows ->
                        StreamSupport.stream(rows.spliterator(), false).map(this::open).toList())
                .map(KeyRing::new);
    }

    Uni<Void> add(SqlClient connection, SigningKey key) {
        return execute(
                        connection,
                        INSERT,
                        Tuple.of(
                                key.id(),
                                key.publicKey().getEncoded(),
                                vault.seal(key.id(), key.privateKey()),
                                utc(key.createdAt()),
                                utc(key.signsFrom())))
                .replaceWithVoid();
    }

    /** Without an end it stays. */
    Uni<Void> retire(SqlClient connection, SigningKey key, @Nullable Instant end) {
        var time = end == null ? null : utc(end);
        return execute(connection, RETIRE, Tuple.of(key.id(), time)).replaceWithVoid();
    }

    Uni<Void> delete(SqlClient connection, SigningKey key) {
        return execute(connection, DELETE, Tuple.of(key.id())).replaceWithVoid();
    }

    Uni<Integer> deleteEndedUntil(Instant time) {
        return execute(pool, DELETE_ENDED, Tuple.of(utc(time))).map(RowSet::rowCount);
    }

    private static Uni<RowSet<Row>> execute(SqlClient connection, String sql, Tuple values) {
        return connection.preparedQuery(sql).execute(values);
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }

    private SigningKey open(Row row) {
        var id = row.getString("id");
        var retires = row.getOffsetDateTime("retires_at");
        return new SigningKey(
                id,
                vault.open(
                        id,
                        row.getBuffer("public_key").getBytes(),
                        row.getBuffer("private_key").getBytes()),
                row.getOffsetDateTime("created_at").toInstant(),
                row.getOffsetDateTime("signs_from").toInstant(),
                retires == null ? null : retires.toInstant());
    }
}

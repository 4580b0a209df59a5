package com.questcity.auth.token;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;

@ApplicationScoped
class SigningKeyRepository {

    private static final String LOCK = "SELECT pg_advisory_xact_lock(hashtext('signing-key'))";
    private static final String EXISTS = "SELECT EXISTS (SELECT FROM signing_key)";
    private static final String INSERT =
            "INSERT INTO signing_key (id, public_key, private_key, created_at) VALUES (?, ?, ?, ?)";
    private static final String ALL =
            "SELECT id, public_key, private_key FROM signing_key ORDER BY created_at DESC, id";

    private final DataSource startUp;
    private final Pool pool;
    private final KeyVault vault;

    SigningKeyRepository(DataSource startUp, Pool pool, KeyVault vault) {
        this.startUp = startUp;
        this.pool = pool;
        this.vault = vault;
    }

    /** The newest first. */
    Uni<List<SigningKey>> all() {
        return pool.query(ALL)
                .execute()
                .map(rows ->
                        StreamSupport.stream(rows.spliterator(), false).map(this::open).toList());
    }

    /** Blocks, for the start only: under a lock, so that two new replicas make one key. */
    boolean createFirst(String id, Instant at) throws SQLException {
        try (var connection = startUp.getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute(LOCK);
                try (var found = statement.executeQuery(EXISTS)) {
                    found.next();
                    if (found.getBoolean(1)) {
                        return false;
                    }
                }
            }
            var pair = vault.newPair();
            try (var insert = connection.prepareStatement(INSERT)) {
                insert.setString(1, id);
                insert.setBytes(2, pair.getPublic().getEncoded());
                insert.setBytes(3, vault.seal(id, pair.getPrivate()));
                insert.setTimestamp(4, Timestamp.from(at));
                insert.executeUpdate();
            }
            connection.commit();
            return true;
        }
    }

    /** As {@link #all}, but blocks, for the start only; fails with another master key. */
    List<SigningKey> readAll() throws SQLException {
        try (var connection = startUp.getConnection();
                var rows = connection.createStatement().executeQuery(ALL)) {
            var keys = new ArrayList<SigningKey>();
            while (rows.next()) {
                keys.add(
                        open(
                                rows.getString("id"),
                                rows.getBytes("public_key"),
                                rows.getBytes("private_key")));
            }
            return List.copyOf(keys);
        }
    }

    private SigningKey open(Row row) {
        return open(
                row.getString("id"),
                row.getBuffer("public_key").getBytes(),
                row.getBuffer("private_key").getBytes());
    }

    private SigningKey open(String id, byte[] publicKey, byte[] sealed) {
        var pair = vault.open(id, publicKey, sealed);
        return new SigningKey(id, pair.getPublic(), pair.getPrivate());
    }
}

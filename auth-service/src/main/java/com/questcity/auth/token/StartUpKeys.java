package com.questcity.auth.token;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import javax.sql.DataSource;

/** The keys as the start needs them, before the first request: over JDBC, and blocking. */
@ApplicationScoped
class StartUpKeys {

    private static final String EXISTS = "SELECT EXISTS (SELECT FROM signing_key)";
    private static final String INSERT =
            """
            INSERT INTO signing_key (id, public_key, private_key, created_at, signs_from)
            VALUES (?, ?, ?, ?, ?)
            """;

    private final DataSource database;
    private final KeyVault vault;

    StartUpKeys(DataSource database, KeyVault vault) {
        this.database = database;
        this.vault = vault;
    }

    /** Under a lock, so that two new replicas make one key. */
    boolean createFirst(String id, Instant at) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute(SigningKeyRepository.LOCK);
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
                insert.setTimestamp(5, Timestamp.from(at));
                insert.executeUpdate();
            }
            connection.commit();
            return true;
        }
    }

    /** Fails with another master key than the one that the keys were made with. */
    KeyRing read() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(SigningKeyRepository.ALL)) {
            var keys = new ArrayList<SigningKey>();
            while (rows.next()) {
                keys.add(open(rows));
            }
            return new KeyRing(keys);
        }
    }

    private SigningKey open(ResultSet row) throws SQLException {
        var id = row.getString("id");
        var retires = row.getTimestamp("retires_at");
        return new SigningKey(
                id,
                vault.open(id, row.getBytes("public_key"), row.getBytes("private_key")),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("signs_from").toInstant(),
                retires == null ? null : retires.toInstant());
    }
}

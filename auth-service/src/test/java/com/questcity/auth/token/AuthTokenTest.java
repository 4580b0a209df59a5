package com.questcity.auth.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.questcity.common.jobs.JobRunner;
import com.questcity.common.testing.PlatformResource;
import com.questcity.common.testing.SigningTestKey;
import com.questcity.common.testing.TestTokens;
import com.questcity.common.testing.TokenContract;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.security.KeyPair;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class AuthTokenTest extends TokenContract {

    @Inject SigningKeys keys;

    @Inject SigningTokens signing;

    @Inject KeyVault vault;

    @Inject DataSource database;

    @Inject RevocationService revocations;

    @Override
    protected String context() {
        return "auth";
    }

    @Override
    protected String guardedPath() {
        return "/api/v1/health/auth/detailed";
    }

    @Override
    protected String permission() {
        return "view_logs";
    }

    @Override
    protected String internalPath() {
        return "/internal/revocations";
    }

    @Override
    protected void revokeSession(UUID session) {
        inTransaction(() -> revocations.endSession(session));
    }

    @Override
    protected void requireVersion(UUID user, int smallestValid) {
        inTransaction(() -> revocations.requireVersion(user, smallestValid));
    }

    private static void inTransaction(Supplier<Uni<Void>> work) {
        JobRunner.await(() -> Panache.withTransaction(work));
    }

    @Override
    protected TestTokens tokens() {
        return signing.tokens();
    }

    @Test
    void sec10NewKeysAreKnownAndWithdrawnKeysForgottenWithinSeconds() throws SQLException {
        var before = goodToken();
        var pair = vault.newPair();
        insert("next", pair);
        var after = tokens("next", pair).token(user(), permission());

        eventually(Duration.ofSeconds(5), () -> assertThat(status(after)).isEqualTo(200));
        assertThat(status(before)).isEqualTo(200);
        execute("DELETE FROM signing_key WHERE id = 'next'");
        eventually(Duration.ofSeconds(5), () -> assertThat(status(after)).isEqualTo(401));
        assertThat(status(before)).isEqualTo(200);
    }

    @Test
    void thePrivateHalfIsNotStoredInPlain() throws SQLException {
        var secret = keys.current().privateKey().getEncoded();
        try (var connection = database.getConnection();
                var query =
                        connection
                                .createStatement()
                                .executeQuery("SELECT private_key FROM signing_key")) {
            query.next();
            assertThat(query.getBytes(1)).isNotEqualTo(secret).hasSize(secret.length + 28);
        }
    }

    @Test
    void aSecondReplicaMakesNoSecondKey() throws SQLException {
        var before = count();

        keys.makeFirst(new io.quarkus.runtime.StartupEvent());

        assertThat(count()).isEqualTo(before);
    }

    private long count() throws SQLException {
        try (var connection = database.getConnection();
                var rows =
                        connection
                                .createStatement()
                                .executeQuery("SELECT count(*) FROM signing_key")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private int status(String token) {
        return service.get(guardedPath(), token).statusCode();
    }

    private static TestTokens tokens(String id, KeyPair pair) {
        return new TestTokens(new SigningTestKey(id, pair));
    }

    private void insert(String id, KeyPair pair) throws SQLException {
        try (var connection = database.getConnection();
                var insert =
                        connection.prepareStatement(
                                "INSERT INTO signing_key VALUES (?, ?, ?, ?, ?)")) {
            insert.setString(1, id);
            insert.setBytes(2, pair.getPublic().getEncoded());
            insert.setBytes(3, vault.seal(id, pair.getPrivate()));
            // Older than the current one, so that it verifies but does not sign.
            insert.setTimestamp(4, java.sql.Timestamp.from(Instant.EPOCH));
            insert.setTimestamp(5, java.sql.Timestamp.from(Instant.EPOCH));
            insert.executeUpdate();
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

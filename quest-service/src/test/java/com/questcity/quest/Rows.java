package com.questcity.quest;

import static java.util.Objects.requireNonNull;

import com.questcity.common.idempotency.Idempotency;
import com.questcity.common.jobs.JobRunner;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;

/** Looks into the tables, over connections that the service's requests don't use. */
@ApplicationScoped
class Rows {

    private final DataSource database;
    private final Idempotency idempotency;

    Rows(DataSource database, Idempotency idempotency) {
        this.database = database;
        this.idempotency = idempotency;
    }

    /** How many quests have the name of the draft. */
    long quests(Map<String, Object> draft) {
        return number("SELECT count(*) FROM quest WHERE name = ?", name(draft));
    }

    long keys() {
        return number("SELECT count(*) FROM idempotency_keys");
    }

    /** How many keys were stored by the very transaction that stored the quest. */
    long keysOfTheTransactionOf(long quest) {
        return number(
                "SELECT count(*) FROM idempotency_keys k JOIN quest q ON k.xmin = q.xmin"
                        + " WHERE q.id = ?",
                quest);
    }

    /** How many of the service's connections wait for somebody else's transaction. */
    long waiting() {
        return number(
                "SELECT count(*) FROM pg_stat_activity WHERE usename = current_user"
                        + " AND wait_event_type = 'Lock'");
    }

    void deleteTool(String name) {
        change("DELETE FROM tool WHERE name = ?", name);
    }

    void expireKeys() {
        change("UPDATE idempotency_keys SET expires_at = now() - interval '1 s'");
    }

    int deleteExpiredKeys() {
        return JobRunner.await(idempotency::deleteExpired);
    }

    void whileNoQuestCanBeStored(Runnable work) {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            update(connection, "LOCK TABLE quest IN SHARE MODE");
            work.run();
            connection.commit();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Plays the replica that made this quest: its key is being stored, with another answer so that
     * it is known again, while the work is done.
     */
    void whileAnotherReplicaMakes(Map<String, Object> draft, Runnable work) {
        var name = name(draft);
        try (var connection = database.getConnection()) {
            var sameAnswer = "body LIKE '%\"name\":\"' || ? || '\"%'";
            update(
                    connection,
                    "CREATE TEMP TABLE mine AS SELECT * FROM idempotency_keys WHERE " + sameAnswer,
                    name);
            update(connection, "DELETE FROM idempotency_keys WHERE " + sameAnswer, name);
            update(connection, "UPDATE mine SET body = '{\"name\":\"made elsewhere\"}'");
            connection.setAutoCommit(false);
            update(connection, "INSERT INTO idempotency_keys SELECT * FROM mine");
            work.run();
            connection.commit();
            update(connection, "DROP TABLE mine");
            connection.commit();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object name(Map<String, Object> draft) {
        return requireNonNull(draft.get("name"));
    }

    private void change(String sql, Object... values) {
        try (var connection = database.getConnection()) {
            update(connection, sql, values);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void update(Connection connection, String sql, Object... values)
            throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    private long number(String sql, Object... values) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (var found = statement.executeQuery()) {
                found.next();
                return found.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

package com.questcity.common.testing;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The service's own schema, looked at and planted in by SQL. */
public final class TestDatabase {

    private interface Use<T> {
        T of(PreparedStatement statement) throws SQLException;
    }

    private final DataSource database;

    public TestDatabase(DataSource database) {
        this.database = database;
    }

    public int execute(String sql, Object... values) {
        return use(sql, PreparedStatement::executeUpdate, values);
    }

    /** The one number that the query answers. */
    public long number(String sql, Object... values) {
        return use(
                sql,
                query -> {
                    var rows = query.executeQuery();
                    rows.next();
                    return rows.getLong(1);
                },
                values);
    }

    private <T> T use(String sql, Use<T> use, Object... values) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return use.of(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}

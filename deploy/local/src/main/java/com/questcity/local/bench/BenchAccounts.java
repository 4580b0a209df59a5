package com.questcity.local.bench;

import com.questcity.local.home.Service;
import java.sql.SQLException;

/**
 * Players for the measurement: bench-1, bench-2, …, each with the hash of the importing editor's
 * password. They are there only while it lasts, and a run that was killed is tidied up by the next.
 */
final class BenchAccounts implements AutoCloseable {

    /** Enough that no account is logged in so often that its own limits would be measured. */
    static final int COUNT = 256;

    private static final String DELETE =
            "DELETE FROM account WHERE username ~ '^bench-[0-9]+$' AND email LIKE '%@bench.localhost'";

    /** All but what makes it another account is the editor's, whatever columns there are. */
    private static final String INSERT =
            """
            INSERT INTO account
            SELECT copy.*
              FROM account editor
             CROSS JOIN generate_series(1, %d) AS number
             CROSS JOIN LATERAL jsonb_populate_record(editor, jsonb_build_object(
                   'id', gen_random_uuid(),
                   'username', 'bench-' || number,
                   'email', 'bench-' || number || '@bench.localhost',
                   'role', 'USER',
                   'can_edit_quests', false)) AS copy
             WHERE editor.username = '%s'
            """
                    .formatted(COUNT, BenchedStack.EDITOR);

    private static final String HASH =
            "SELECT password_hash FROM account WHERE username = '%s'"
                    .formatted(BenchedStack.EDITOR);

    private final BenchedStack stack;

    private BenchAccounts(BenchedStack stack) {
        this.stack = stack;
    }

    static BenchAccounts make(BenchedStack stack) {
        var accounts = new BenchAccounts(stack);
        accounts.execute(DELETE + "; " + INSERT);
        return accounts;
    }

    static String name(int number) {
        return "bench-" + number;
    }

    String passwordHash() {
        try (var connection = stack.database(Service.AUTH);
                var rows = connection.createStatement().executeQuery(HASH)) {
            if (!rows.next()) {
                throw BenchRefused.because("There is no account " + BenchedStack.EDITOR + ".");
            }
            return rows.getString(1);
        } catch (SQLException failure) {
            throw unreachable(failure);
        }
    }

    @Override
    public void close() {
        execute(DELETE);
    }

    private void execute(String sql) {
        try (var connection = stack.database(Service.AUTH);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw unreachable(failure);
        }
    }

    private static BenchRefused unreachable(SQLException failure) {
        return BenchRefused.because("The database can't be asked: " + failure.getMessage());
    }
}

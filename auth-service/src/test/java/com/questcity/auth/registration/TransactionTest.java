package com.questcity.auth.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.questcity.auth.mail.Letter;
import com.questcity.auth.mail.LetterBox;
import com.questcity.auth.mail.Recipient;
import com.questcity.auth.people.People;
import com.questcity.common.jobs.JobRunner;
import com.questcity.common.testing.PlatformResource;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.faulttolerance.api.ApplyGuard;
import io.smallrye.faulttolerance.api.Guard;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/**
 * Two promises of the architecture: a job is part of its change, and a retry is a new transaction.
 */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class TransactionTest {

    @Inject LetterBox letters;

    @Inject Flaky flaky;

    @Inject DataSource database;

    @Test
    void aJobVanishesWithItsTransaction() throws SQLException {
        var name = People.uniqueName();
        var to = new Recipient(name + "@example.org", name, "en");

        assertThatThrownBy(() ->
                        JobRunner.await(() ->
                                Panache.withTransaction(() ->
                                        letters.post(Letter.ADDRESS_TAKEN, to)
                                                .invoke(Flaky::fail))))
                .hasMessage("planted");

        assertThat(orders(name)).isZero();
    }

    @Test
    void aRetryGetsANewTransaction() {
        var seen = JobRunner.await(() -> flaky.secondTimeLucky());

        assertThat(seen).hasSize(2).doesNotHaveDuplicates();
    }

    private long orders(String name) throws SQLException {
        var sql =
                "SELECT count(*) FROM scheduled_tasks WHERE convert_from(task_data, 'UTF8') LIKE ?";
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(sql)) {
            query.setString(1, "%" + name + "%");
            var rows = query.executeQuery();
            rows.next();
            return rows.getLong(1);
        }
    }

    /** Fails the first time; remembers the transactions it ran in. */
    @ApplicationScoped
    static class Flaky {

        private final List<String> transactions = new CopyOnWriteArrayList<>();

        @ApplyGuard("retrying")
        @WithTransaction
        Uni<List<String>> secondTimeLucky() {
            return Panache.getSession()
                    .chain(session ->
                            session.createNativeQuery(
                                            "SELECT pg_current_xact_id()::text", String.class)
                                    .getSingleResult())
                    .invoke(transactions::add)
                    .invoke(() -> {
                        if (transactions.size() == 1) {
                            fail();
                        }
                    })
                    .map(id -> List.copyOf(transactions));
        }

        static void fail() {
            throw new IllegalStateException("planted");
        }

        @Produces
        @Singleton
        @Identifier("retrying") Guard retrying() {
            return Guard.create().withRetry().maxRetries(1).done().build();
        }
    }
}

package com.questcity.auth.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.questcity.auth.mail.Recipient;
import com.questcity.auth.people.Database;
import com.questcity.auth.people.People;
import com.questcity.common.jobs.JobRunner;
import com.questcity.common.jobs.JobType;
import com.questcity.common.jobs.Jobs;
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
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/**
 * Two promises of the architecture: a job is part of its change, and a retry is a new transaction.
 */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class TransactionTest {

    private static final String RESERVED =
            "SELECT count(*) FROM mail_allowance WHERE recipient = ?";
    private static final String ORDERED =
            "SELECT count(*) FROM scheduled_tasks WHERE convert_from(task_data, 'UTF8') LIKE ?";

    // Nobody runs it, so that its row can be counted.
    private static final JobType<Recipient> NEVER_RUN =
            new JobType<>("test-never-run", Recipient.class);
    private static final int KILLS = 200;
    private static final int CONTROLS = 20;

    @Inject Jobs jobs;

    @Inject Flaky flaky;

    @Inject Database database;

    @Test
    void aJobVanishesWithItsTransaction() {
        var name = People.uniqueName();
        var to = new Recipient(name + "@example.org", name, "en");

        assertThatThrownBy(() ->
                        JobRunner.await(() ->
                                Panache.withTransaction(
                                        () -> jobs.enqueue(NEVER_RUN, to).invoke(Flaky::fail))))
                .hasMessage("planted");

        assertThat(database.count(ORDERED, "%" + name + "%")).isZero();
    }

    /** The server's end of the connection is killed between the two, or before the commit. */
    @Test
    void aChangeAndItsJobCommitTogetherOrVanishTogether() {
        for (int i = 0; i < KILLS; i++) {
            var name = People.uniqueName();

            assertThat(write(name, i % 2 == 0 ? Kill.BETWEEN : Kill.BEFORE_COMMIT)).isFalse();

            assertThat(database.count(RESERVED, name)).as("change %d", i).isZero();
            assertThat(database.count(ORDERED, "%" + name + "%")).as("job %d", i).isZero();
        }
        for (int i = 0; i < CONTROLS; i++) {
            var name = People.uniqueName();

            assertThat(write(name, Kill.NEVER)).isTrue();

            assertThat(database.count(RESERVED, name)).isEqualTo(1);
            assertThat(database.count(ORDERED, "%" + name + "%")).isEqualTo(1);
        }
    }

    private enum Kill {
        BETWEEN,
        BEFORE_COMMIT,
        NEVER
    }

    private boolean write(String name, Kill kill) {
        var to = new Recipient(name + "@example.org", name, "en");
        try {
            JobRunner.await(() ->
                    Panache.withTransaction(() ->
                            reserve(name)
                                    .call(pid -> kill(pid, kill == Kill.BETWEEN))
                                    .call(() -> jobs.enqueue(NEVER_RUN, to))
                                    .call(pid -> kill(pid, kill == Kill.BEFORE_COMMIT))));
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }

    private static Uni<Integer> reserve(String name) {
        return Panache.getSession()
                .chain(session ->
                        session.createNativeQuery(
                                        "INSERT INTO mail_allowance VALUES (?1, 'test', now(), 1) RETURNING pg_backend_pid()",
                                        Integer.class)
                                .setParameter(1, name)
                                .getSingleResult());
    }

    private Uni<Void> kill(int pid, boolean now) {
        if (now) {
            database.text("SELECT pg_terminate_backend(?)", pid);
        }
        return Uni.createFrom().voidItem();
    }

    @Test
    void aRetryGetsANewTransaction() {
        var seen = JobRunner.await(() -> flaky.secondTimeLucky());

        assertThat(seen).hasSize(2).doesNotHaveDuplicates();
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

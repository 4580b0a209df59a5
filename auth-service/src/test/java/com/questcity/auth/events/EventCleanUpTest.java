package com.questcity.auth.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.questcity.common.events.EventCleanUp;
import com.questcity.common.jobs.JobRunner;
import com.questcity.common.testing.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PeersResource.class)
class EventCleanUpTest {

    @Inject DataSource database;

    @Inject EventCleanUp cleanUp;

    @Test
    void oldEventsAreForgottenOnceTheyAreDelivered() {
        var old = UUID.randomUUID();
        var stuck = UUID.randomUUID();
        plant(old, true);
        plant(stuck, false);
        sql().execute("INSERT INTO inbox_event VALUES (?, now() - interval '31 days')", old);
        sql().execute("INSERT INTO inbox_event VALUES (?, now() - interval '29 days')", stuck);

        JobRunner.await(() -> cleanUp.run());

        for (var table : new String[] {"outbox_event WHERE id", "inbox_event WHERE event_id"}) {
            var count = "SELECT count(*) FROM " + table + " = ?";
            assertThat(sql().number(count, old)).as(table).isZero();
            assertThat(sql().number(count, stuck)).as(table).isEqualTo(1);
        }
    }

    // To "social", which no type of these tests names: no relay touches the row.
    private void plant(UUID id, boolean delivered) {
        sql().execute(
                        "INSERT INTO outbox_event VALUES (?, 'Old', 'x', 1, now() - interval '8 days', '{}')",
                        id);
        sql().execute(
                        """
                        INSERT INTO outbox_delivery VALUES (?, 'social', 1, now() + interval '1 day',
                            CASE WHEN ? THEN now() - interval '8 days' END)
                        """,
                        id,
                        delivered);
    }

    private TestDatabase sql() {
        return new TestDatabase(database);
    }
}

package com.questcity.auth.token;

import static com.questcity.common.testing.TokenContract.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.questcity.common.jobs.JobRunner;
import com.questcity.common.testing.PlatformResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two replicas that start on an empty schema make one key, and both can use it. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
@Tag("sec")
class FirstKeyTest {

    private static final int ROUNDS = 20;

    @Inject StartUpKeys keys;

    @Inject SigningKeys inUse;

    @Inject Pool pool;

    @BeforeEach
    void keep() {
        execute("CREATE TABLE kept_signing_key AS TABLE signing_key");
    }

    @AfterEach
    void restore() {
        execute("DELETE FROM signing_key");
        execute("INSERT INTO signing_key SELECT * FROM kept_signing_key");
        execute("DROP TABLE kept_signing_key");
        var ours = JobRunner.await(inUse::jwks);
        eventually(Duration.ofSeconds(5), () -> assertThat(inUse.published()).isEqualTo(ours));
    }

    @Test
    void twoReplicasThatStartTogetherMakeOneKey() throws Exception {
        var start = new CyclicBarrier(2);
        try (var replicas = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < ROUNDS; round++) {
                execute("DELETE FROM signing_key");
                var one = replicas.submit(() -> replica(start, "one"));
                var two = replicas.submit(() -> replica(start, "two"));

                assertThat(one.get()).as("round %d", round).isNotEqualTo(two.get());
                assertThat(keys.read().keys()).hasSize(1);
            }
        }
    }

    private boolean replica(CyclicBarrier start, String id) throws Exception {
        start.await();
        return keys.createFirst(id, Instant.now());
    }

    private void execute(String sql) {
        JobRunner.await(() -> pool.query(sql).execute());
    }
}

package com.questcity.quest.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.questcity.common.testing.PlatformResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class CatalogueRepositoryTest {

    @Inject Pool pool;

    @Test
    void aPageIsOneRangeOfItsIndexWithoutASort() {
        var plan = plan(CatalogueRepository.PUBLISHED_AFTER, Tuple.of(7L, 21));

        assertThat(plan)
                .contains("Index Scan using quest_published", "Index Cond: (id > ")
                .doesNotContain("Sort", "Filter", "Bitmap");
    }

    // In a small table a scan is the better plan, so it is not left to choose.
    private String plan(String sql, Tuple values) {
        return pool.withTransaction(connection ->
                        connection
                                .query("SET LOCAL enable_seqscan = off")
                                .execute()
                                .chain(() ->
                                        connection.preparedQuery("EXPLAIN " + sql).execute(values))
                                .map(CatalogueRepositoryTest::text))
                .await()
                .atMost(Duration.ofSeconds(10));
    }

    private static String text(RowSet<Row> lines) {
        return StreamSupport.stream(lines.spliterator(), false)
                .map(line -> line.getString(0))
                .collect(Collectors.joining("\n"));
    }
}

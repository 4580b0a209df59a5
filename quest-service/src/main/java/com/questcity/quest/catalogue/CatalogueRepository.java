package com.questcity.quest.catalogue;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** Reads past the ORM: one statement each, with only the columns that are shown. */
@ApplicationScoped
class CatalogueRepository {

    static final String PUBLISHED_AFTER =
            """
            SELECT %s FROM quest
             WHERE status = 'PUBLISHED' AND id > $1
             ORDER BY id LIMIT $2
            """
                    .formatted(QuestCard.COLUMNS);

    private static final String VISIBLE =
            """
            SELECT %s FROM quest
             WHERE id = $1 AND (status = 'PUBLISHED' OR author_id = $2 OR $3)
            """
                    .formatted(QuestView.COLUMNS);

    private static final String POINTS =
            """
            SELECT %s FROM point
             WHERE quest_id = $1
             ORDER BY position LIMIT $2
            """
                    .formatted(PointView.COLUMNS);

    private final Pool pool;

    CatalogueRepository(Pool pool) {
        this.pool = pool;
    }

    Uni<List<QuestCard>> publishedAfter(long id, int rows) {
        return pool.preparedQuery(PUBLISHED_AFTER)
                .execute(Tuple.of(id, rows))
                .map(found -> list(found, QuestCard::of));
    }

    /** Published, or the reader's own, or anyone's to a reader who sees everything. */
    Uni<Optional<QuestView>> visible(long id, UUID reader, boolean seesAll) {
        return pool.preparedQuery(VISIBLE)
                .execute(Tuple.of(id, reader, seesAll))
                .map(found -> list(found, QuestView::of).stream().findFirst());
    }

    Uni<List<PointView>> points(long questId, int most) {
        return pool.preparedQuery(POINTS)
                .execute(Tuple.of(questId, most))
                .map(found -> list(found, PointView::of));
    }

    private static <T> List<T> list(RowSet<Row> rows, Function<Row, T> view) {
        return StreamSupport.stream(rows.spliterator(), false).map(view).toList();
    }
}

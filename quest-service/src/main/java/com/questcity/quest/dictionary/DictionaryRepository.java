package com.questcity.quest.dictionary;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.hibernate.reactive.mutiny.Mutiny.SelectionQuery;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class DictionaryRepository {

    private final Pool pool;

    DictionaryRepository(Pool pool) {
        this.pool = pool;
    }

    <V extends Dictionary.Entry> Uni<List<V>> after(
            long id, int rows, Dictionary<?, V> dictionary) {
        return pool.preparedQuery(dictionary.pageSql())
                .execute(Tuple.of(id, rows))
                .map(found -> views(found, dictionary));
    }

    /** The new id; null when the name is taken. In the caller's transaction. */
    <D extends Dictionary.Draft> Uni<@Nullable Long> insert(D draft, Dictionary<D, ?> dictionary) {
        return Panache.getSession()
                .map(session -> session.createNativeQuery(dictionary.insertSql(), Long.class))
                .invoke(query -> bind(query, dictionary.values().apply(draft)))
                .chain(SelectionQuery::getSingleResultOrNull);
    }

    /** Null when it was deleted meanwhile. In the caller's transaction. */
    Uni<@Nullable Long> idByName(String name, Dictionary<?, ?> dictionary) {
        return Panache.getSession()
                .chain(session ->
                        session.createNativeQuery(dictionary.idByNameSql(), Long.class)
                                .setParameter(1, name)
                                .getSingleResultOrNull());
    }

    private static void bind(SelectionQuery<Long> query, List<@Nullable Object> values) {
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(i + 1, values.get(i));
        }
    }

    private static <V extends Dictionary.Entry> List<V> views(
            RowSet<Row> rows, Dictionary<?, V> dictionary) {
        return stream(rows).map(dictionary.view()).toList();
    }

    private static Stream<Row> stream(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false);
    }
}

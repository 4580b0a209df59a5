package com.questcity.quest.dictionary;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

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

    <D extends Dictionary.Draft, V extends Dictionary.Entry> Uni<V> insert(
            D draft, Dictionary<D, V> dictionary) {
        return pool.preparedQuery(dictionary.insertSql())
                .execute(dictionary.values().apply(draft))
                .map(made -> views(made, dictionary).getFirst());
    }

    Uni<Optional<Long>> idByName(String name, Dictionary<?, ?> dictionary) {
        return pool.preparedQuery(dictionary.idByNameSql())
                .execute(Tuple.of(name))
                .map(found -> stream(found).map(row -> row.getLong("id")).findFirst());
    }

    private static <V extends Dictionary.Entry> List<V> views(
            RowSet<Row> rows, Dictionary<?, V> dictionary) {
        return stream(rows).map(dictionary.view()).toList();
    }

    private static Stream<Row> stream(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false);
    }
}

package com.questcity.auth.token;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.inject.Vetoed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The table of signing keys, in memory; a change that fails leaves it as it was. */
@Vetoed
class FakeSigningKeys extends SigningKeyRepository {

    final List<String> log = new ArrayList<>();

    private Map<String, SigningKey> keys = new LinkedHashMap<>();

    @SuppressWarnings("NullAway") // nothing of the real one is called
    FakeSigningKeys(SigningKey... keys) {
        super(null, null);
        for (var key : keys) {
            this.keys.put(key.id(), key);
        }
    }

    void clear() {
        keys.clear();
    }

    KeyRing ring() {
        return new KeyRing(List.copyOf(keys.values()));
    }

    @Override
    Uni<KeyRing> all() {
        return Uni.createFrom().item(this::ring);
    }

    @Override
    Uni<KeyRing> all(SqlClient connection) {
        return all();
    }

    @Override
    @SuppressWarnings("NullAway") // there is no connection, and nobody asks it anything
    <T> Uni<T> inTurn(Function<SqlClient, Uni<T>> change) {
        var before = new LinkedHashMap<>(keys);
        return Uni.createFrom()
                .deferred(() -> change.apply(null))
                .invoke(() -> log.add("commit"))
                .onFailure()
                .invoke(() -> keys = before);
    }

    @Override
    Uni<Void> add(SqlClient connection, SigningKey key) {
        return Uni.createFrom().voidItem().invoke(() -> keys.put(key.id(), key));
    }

    @Override
    Uni<Void> retire(SqlClient connection, SigningKey key, @Nullable Instant end) {
        var ended = new SigningKey(key.id(), key.pair(), key.createdAt(), key.signsFrom(), end);
        return Uni.createFrom().voidItem().invoke(() -> keys.put(key.id(), ended));
    }

    @Override
    Uni<Void> delete(SqlClient connection, SigningKey key) {
        return Uni.createFrom().voidItem().invoke(() -> keys.remove(key.id()));
    }

    @Override
    Uni<Integer> deleteEndedUntil(Instant time) {
        return Uni.createFrom().item(2).invoke(() -> log.add("delete until " + time));
    }
}

package com.questcity.auth.token;

import com.questcity.common.identity.RevocationList;
import com.questcity.common.identity.Revoked;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Vetoed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A table that is always in the same state; it writes down what it was asked. */
@Vetoed
class FakeRevocationRepository extends RevocationRepository {

    static final String TAG = "\"2-7\"";
    static final Revoked STATE = new Revoked(TAG, new RevocationList(Set.of(), Map.of()));

    final List<String> log = new ArrayList<>();

    private boolean broken;

    @SuppressWarnings("NullAway") // nothing of the real one is called
    FakeRevocationRepository() {
        super(null);
    }

    @Override
    Uni<Void> addSessions(Collection<UUID> sessions, Instant at) {
        return Uni.createFrom().voidItem().invoke(() -> log.add("end " + sessions + " " + at));
    }

    @Override
    Uni<Void> addVersion(UUID account, int smallestValid, Instant at) {
        return Uni.createFrom()
                .voidItem()
                .invoke(() -> log.add("version " + account + " " + smallestValid + " " + at));
    }

    @Override
    Uni<String> tag(Instant since) {
        return Uni.createFrom().item(TAG).invoke(() -> log.add("tag since " + since));
    }

    @Override
    Uni<Revoked> since(Instant since) {
        return Uni.createFrom().item(STATE).invoke(() -> log.add("list since " + since));
    }

    void breakDown() {
        broken = true;
    }

    @Override
    Uni<Integer> deleteUntil(Instant end) {
        if (broken) {
            return Uni.createFrom().failure(new IllegalStateException("no database"));
        }
        return Uni.createFrom().item(3).invoke(() -> log.add("delete until " + end));
    }
}

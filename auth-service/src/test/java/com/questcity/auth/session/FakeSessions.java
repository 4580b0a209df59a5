package com.questcity.auth.session;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Vetoed;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The table of sessions, in memory. */
@Vetoed
class FakeSessions extends SessionRepository {

    final Map<UUID, Session> rows = new LinkedHashMap<>();

    @Override
    public Uni<Session> persist(Session session) {
        return Uni.createFrom().item(session).invoke(() -> rows.put(session.id(), session));
    }

    @Override
    Uni<List<Session>> live(UUID accountId, Instant now, UUID before, int most) {
        return Uni.createFrom()
                .item(() ->
                        of(accountId).stream().filter(one -> one.endsAt().isAfter(now)).toList());
    }

    @Override
    Uni<Boolean> end(UUID accountId, UUID id) {
        return Uni.createFrom().item(() -> rows.remove(id) != null);
    }

    @Override
    Uni<List<UUID>> ids(UUID accountId, @Nullable UUID except) {
        return Uni.createFrom()
                .item(() ->
                        of(accountId).stream()
                                .map(Session::id)
                                .filter(id -> !id.equals(except))
                                .toList());
    }

    @Override
    Uni<List<UUID>> idsBeyond(UUID accountId, int kept) {
        var byUse = Comparator.comparing(Session::lastUsedAt).reversed();
        return Uni.createFrom()
                .item(() ->
                        of(accountId).stream().sorted(byUse).skip(kept).map(Session::id).toList());
    }

    @Override
    Uni<Void> remove(List<UUID> ids) {
        return Uni.createFrom().voidItem().invoke(() -> rows.keySet().removeAll(ids));
    }

    @Override
    Uni<Long> removeEnded(Instant now) {
        var before = rows.size();
        rows.values().removeIf(one -> !one.endsAt().isAfter(now));
        return Uni.createFrom().item((long) (before - rows.size()));
    }

    private List<Session> of(UUID accountId) {
        return rows.values().stream().filter(one -> one.accountId().equals(accountId)).toList();
    }
}

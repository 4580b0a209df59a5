package com.questcity.auth.session;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class SessionRepository implements PanacheRepositoryBase<Session, UUID> {

    private static final String LIVE = "endsAt > ?2 and idleEndsAt > ?2";

    Uni<List<Session>> live(UUID accountId, Instant now, UUID before, int most) {
        return find(
                        "accountId = ?1 and " + LIVE + " and id < ?3",
                        Sort.descending("id"),
                        accountId,
                        now,
                        before)
                .range(0, most - 1)
                .list();
    }

    /** Deletes one of the account's; answers whether it was there. */
    Uni<Boolean> end(UUID accountId, UUID id) {
        return delete("accountId = ?1 and id = ?2", accountId, id).map(count -> count > 0);
    }

    Uni<List<UUID>> ids(UUID accountId, @Nullable UUID except) {
        var all = find("select s.id from Session s where s.accountId = ?1", accountId);
        return all.project(UUID.class)
                .list()
                .map(ids -> ids.stream().filter(id -> !id.equals(except)).toList());
    }

    /** All but the ones used last. */
    Uni<List<UUID>> idsBeyond(UUID accountId, int kept) {
        return find(
                        "select s.id from Session s where s.accountId = ?1 order by s.lastUsedAt desc",
                        accountId)
                .project(UUID.class)
                .list()
                .map(ids -> ids.stream().skip(kept).toList());
    }

    Uni<Void> remove(List<UUID> ids) {
        return delete("id in ?1", ids).replaceWithVoid();
    }

    Uni<Long> removeEnded(Instant now) {
        return delete("endsAt <= ?1 or idleEndsAt <= ?1", now);
    }
}

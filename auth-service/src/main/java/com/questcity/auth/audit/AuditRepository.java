package com.questcity.auth.audit;

import com.questcity.common.paging.Filter;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class AuditRepository implements PanacheRepositoryBase<AuditEvent, UUID> {

    Uni<List<AuditEvent>> find(AuditFilter asked, UUID before, int most) {
        var filter =
                new Filter()
                        .and("id < :before", "before", before)
                        .and("actorId = :actor", "actor", asked.actor)
                        .and("targetId = :target", "target", asked.target)
                        .and("action = :action", "action", asked.action)
                        .and("at >= :from", "from", asked.from())
                        .and("at < :to", "to", asked.to());
        return find(filter.where(), Sort.descending("id"), filter.parameters())
                .range(0, most - 1)
                .list();
    }

    Uni<List<AuditEvent>> about(UUID accountId, int most) {
        return find("actorId = ?1 or targetId = ?1", Sort.descending("id"), accountId)
                .range(0, most - 1)
                .list();
    }
}

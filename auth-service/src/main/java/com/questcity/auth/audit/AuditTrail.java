package com.questcity.auth.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.questcity.common.observability.RequestId;
import com.questcity.common.paging.PageRequest;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.faulttolerance.api.ApplyGuard;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Remembers who did what, in the transaction of the act: it happened exactly when it is here. */
@ApplicationScoped
@ApplyGuard("database")
public class AuditTrail {

    private static final Logger LOG = Logger.getLogger(AuditTrail.class);

    private final AuditRepository events;
    private final CurrentVertxRequest request;
    private final ObjectMapper json;
    private final Clock clock;

    AuditTrail(
            AuditRepository events, CurrentVertxRequest request, ObjectMapper json, Clock clock) {
        this.events = events;
        this.request = request;
        this.json = json;
        this.clock = clock;
    }

    @WithTransaction
    public Uni<Void> record(Act act) {
        LOG.infof("audited action=%s actor=%s target=%s", act.action(), act.actor(), act.target());
        var origin = new AuditEvent.Origin(ip(), RequestId.current(), clock.instant());
        return events.persist(new AuditEvent(act, origin, text(act.before()), text(act.after())))
                .replaceWithVoid();
    }

    @WithSession
    Uni<List<AuditEvent>> find(AuditFilter filter, PageRequest page) {
        return events.find(filter, page.beforeUuid(), page.rows());
    }

    /** What somebody did and what was done to him, the newest first; for his own eyes. */
    @WithSession
    public Uni<List<AuditEventView>> about(UUID accountId, int most) {
        return events.about(accountId, most)
                .map(found ->
                        found.stream()
                                .map(event -> AuditEventView.of(event).seenBy(accountId))
                                .toList());
    }

    private @Nullable String text(@Nullable Map<String, Object> facts) {
        try {
            return facts == null ? null : json.writeValueAsString(facts);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("what an act changed must be plain JSON", e);
        }
    }

    // Jobs and commands act without a request.
    private String ip() {
        try {
            var current = request.getCurrent();
            return current == null ? "" : current.request().remoteAddress().hostAddress();
        } catch (ContextNotActiveException e) {
            return "";
        }
    }
}

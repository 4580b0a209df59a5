package com.questcity.auth.session;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.faulttolerance.api.ApplyGuard;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

@ApplicationScoped
@ApplyGuard("database")
class SessionService {

    private final SessionRepository sessions;
    private final Clock clock;

    SessionService(SessionRepository sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    @WithTransaction
    Uni<Session> open(UUID accountId, Device device) {
        return sessions.persist(new Session(accountId, device, clock.instant()));
    }
}

package com.questcity.auth.session;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class SessionRepository implements PanacheRepositoryBase<Session, UUID> {}

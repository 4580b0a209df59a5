package com.questcity.common.ratelimit;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ResourceInfo;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Holds callers of {@link Limited} methods to the quota, and tells them what is left of it. */
@ApplicationScoped
class LimitFilter {

    private final RateLimiter limiter;
    private final CurrentIdentityAssociation identities;

    LimitFilter(RateLimiter limiter, CurrentIdentityAssociation identities) {
        this.limiter = limiter;
        this.identities = identities;
    }

    @Limited("")
    @ServerRequestFilter
    Uni<Void> limit(ResourceInfo resource, HttpServerRequest request) {
        var limit = limit(resource);
        return user(resource)
                .map(user -> user.orElseGet(() -> network(request)))
                .chain(caller -> limiter.decide(limit, caller))
                .invoke(RateLimiter::require)
                .invoke(verdict -> verdict.headers().forEach(request.response()::putHeader))
                .replaceWithVoid();
    }

    // What is open to strangers counts by network: who has many accounts is still one stranger.
    private Uni<Optional<String>> user(ResourceInfo resource) {
        if (resource.getResourceMethod().isAnnotationPresent(PermitAll.class)) {
            return Uni.createFrom().item(Optional.empty());
        }
        return identities
                .getDeferredIdentity()
                .map(LimitFilter::user)
                // A token that is not good names nobody; security will say so itself.
                .onFailure()
                .recoverWithItem(Optional.empty());
    }

    private static String limit(ResourceInfo resource) {
        var own = resource.getResourceMethod().getAnnotation(Limited.class);
        var limited = own == null ? resource.getResourceClass().getAnnotation(Limited.class) : own;
        return Objects.requireNonNull(limited, "bound by name").value();
    }

    private static Optional<String> user(SecurityIdentity identity) {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? Optional.of("user " + token.getSubject())
                : Optional.empty();
    }

    /** The client as Quarkus sees it: behind a trusted proxy the one that the proxy names. */
    private static String network(HttpServerRequest request) {
        var remote = request.remoteAddress();
        return Network.of(remote == null ? null : remote.hostAddress());
    }
}

package com.questcity.common.ratelimit;

import io.netty.util.NetUtil;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ResourceInfo;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Holds callers of {@link Limited} methods to the quota, and tells them what is left of it. */
@ApplicationScoped
class LimitFilter {

    private static final int NETWORK_BYTES = 8;

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
        return identities
                .getDeferredIdentity()
                .map(LimitFilter::user)
                // A token that is not good names nobody; security will say so itself.
                .onFailure()
                .recoverWithItem(Optional.empty())
                .map(user -> user.orElseGet(() -> address(request)))
                .chain(caller -> limiter.decide(limit, caller))
                .invoke(RateLimiter::require)
                .invoke(verdict -> verdict.headers().forEach(request.response()::putHeader))
                .replaceWithVoid();
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

    /**
     * The client as Quarkus sees it: behind a trusted proxy the one that the proxy names. Who has
     * one address of IPv6 has all of its network.
     */
    private static String address(HttpServerRequest request) {
        var remote = request.remoteAddress();
        var host = remote == null || remote.hostAddress() == null ? "" : remote.hostAddress();
        var bytes = NetUtil.createByteArrayFromIpAddressString(host);
        return bytes != null && bytes.length > NETWORK_BYTES
                ? "net " + HexFormat.of().formatHex(Arrays.copyOf(bytes, NETWORK_BYTES))
                : "ip " + host;
    }
}

package com.questcity.common.identity;

import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jspecify.annotations.Nullable;

/** Admits to an internal operation only the services that its {@link CalledBy} names. */
@Provider
@CalledBy({})
class ServiceCallers implements ContainerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final TokenVerifier verifier;
    private final ResourceInfo operation;
    private final CallingService calling;

    ServiceCallers(
            TokenVerifier verifier, @Context ResourceInfo operation, CallingService calling) {
        this.verifier = verifier;
        this.operation = operation;
        this.calling = calling;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var caller = caller(request.getHeaderString(HttpHeaders.AUTHORIZATION));
        if (!Arrays.asList(admitted()).contains(caller)) {
            throw new ForbiddenException();
        }
        calling.is(caller);
    }

    private String caller(@Nullable String authorization) {
        if (authorization == null
                || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw new UnauthorizedException();
        }
        try {
            return verifier.verifyService(authorization.substring(SCHEME.length()).strip())
                    .getJwtClaims()
                    .getSubject();
        } catch (InvalidJwtException | MalformedClaimException e) {
            throw new UnauthorizedException(e);
        }
    }

    private String[] admitted() {
        var method = operation.getResourceMethod().getAnnotation(CalledBy.class);
        return method != null
                ? method.value()
                : operation.getResourceClass().getAnnotation(CalledBy.class).value();
    }
}

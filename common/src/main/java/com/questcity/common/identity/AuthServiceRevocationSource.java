package com.questcity.common.identity;

import io.quarkus.arc.DefaultBean;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestResponse;

/** Asks auth-service. No guard: the known list stays, and the next poll is a second away. */
@DefaultBean
@ApplicationScoped
class AuthServiceRevocationSource implements RevocationSource {

    private final RevocationApi api;
    private final ServiceTokens tokens;

    AuthServiceRevocationSource(@RestClient RevocationApi api, ServiceTokens tokens) {
        this.api = api;
        this.tokens = tokens;
    }

    @Override
    public Uni<Optional<Revoked>> newerThan(String tag) {
        return tokens.bearer()
                .chain(bearer -> api.revocations(bearer, tag))
                .onFailure(AuthServiceRevocationSource::refused)
                .invoke(tokens::forget)
                .map(AuthServiceRevocationSource::read);
    }

    // The key that signed our token may have been withdrawn.
    private static boolean refused(Throwable failure) {
        return failure instanceof WebApplicationException answer
                && answer.getResponse().getStatus() == RestResponse.StatusCode.UNAUTHORIZED;
    }

    private static Optional<Revoked> read(RestResponse<RevocationList> answer) {
        return answer.getStatus() == RestResponse.StatusCode.NOT_MODIFIED
                ? Optional.empty()
                : Optional.of(new Revoked(answer.getHeaderString("ETag"), answer.getEntity()));
    }
}

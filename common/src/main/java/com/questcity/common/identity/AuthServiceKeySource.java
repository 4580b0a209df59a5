package com.questcity.common.identity;

import io.quarkus.arc.DefaultBean;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * Asks auth-service. No guard: keys that are known stay good, and the next poll is seconds away.
 */
@DefaultBean
@ApplicationScoped
class AuthServiceKeySource implements PublicKeySource {

    private final JwksApi api;

    AuthServiceKeySource(@RestClient JwksApi api) {
        this.api = api;
    }

    @Override
    public Uni<String> jwks() {
        return api.jwks();
    }
}

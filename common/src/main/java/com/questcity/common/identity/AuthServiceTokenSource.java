package com.questcity.common.identity;

import io.quarkus.arc.DefaultBean;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Proves to auth-service who this service is, by the secret that both know. */
@DefaultBean
@ApplicationScoped
class AuthServiceTokenSource implements ServiceTokenSource {

    private final ServiceTokenApi api;
    private final String context;
    private final Optional<String> secret;

    AuthServiceTokenSource(
            @RestClient ServiceTokenApi api,
            @ConfigProperty(name = "questcity.context") String context,
            @ConfigProperty(name = "questcity.service-secret") Optional<String> secret) {
        this.api = api;
        this.context = context;
        this.secret = secret;
    }

    @Override
    public void check() {
        secret();
    }

    @Override
    public Uni<ServiceToken> fresh() {
        return api.token("Basic " + credentials(), "client_credentials");
    }

    private String credentials() {
        var pair = context + ":" + secret();
        return Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    private String secret() {
        return secret.orElseThrow(() ->
                new IllegalStateException(
                        "no service secret: set SERVICE_SECRET, and the same value as "
                                + "SERVICE_SECRET_<CONTEXT> for auth-service"));
    }
}

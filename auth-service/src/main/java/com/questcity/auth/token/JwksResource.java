package com.questcity.auth.token;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The public keys, at the address of RFC 8615 that libraries look at. */
@Path("/.well-known/jwks.json")
@Tag(name = "Tokens")
public class JwksResource {

    private final SigningKeys keys;

    JwksResource(SigningKeys keys) {
        this.keys = keys;
    }

    @GET
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "The public keys that access tokens are verified with (RFC 7517)")
    public Uni<RestResponse<String>> jwks() {
        return Uni.createFrom()
                .item(
                        RestResponse.ResponseBuilder.ok(keys.published())
                                .header("Cache-Control", "public, max-age=5")
                                .build());
    }
}

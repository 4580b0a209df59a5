package com.questcity.common.identity;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestResponse;

@RegisterRestClient(configKey = "auth-service")
interface RevocationApi {

    @GET
    @Path("/internal/revocations")
    @Produces(MediaType.APPLICATION_JSON)
    Uni<RestResponse<RevocationList>> revocations(
            @HeaderParam("Authorization") String bearer, @HeaderParam("If-None-Match") String tag);
}

package com.questcity.auth.token;

import com.questcity.common.identity.CurrentUser;
import com.questcity.common.paging.Page;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The signing keys, for operators. */
@Path("/api/v1/admin/keys")
@Tag(name = "Tokens")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("manage_system_settings")
public class KeyResource {

    private final KeyRotationService rotation;
    private final CurrentUser caller;

    KeyResource(KeyRotationService rotation, CurrentUser caller) {
        this.rotation = rotation;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "The keys whose tokens are good, the newest first")
    public Uni<RestResponse<Page<KeyView>>> keys() {
        return rotation.keys().map(keys -> answer(200, new Page<>(keys, null)));
    }

    @POST
    @Path("rotate")
    @Operation(
            summary = "Publishes a new key, which signs a little later",
            description = "Tokens of the key before it stay good until they end.")
    public Uni<RestResponse<KeyView>> rotate() {
        return rotation.rotate(caller.id()).map(key -> answer(202, key));
    }

    @DELETE
    @Path("{id}")
    @Operation(
            summary = "Withdraws a key that leaked, with all its tokens; not the one that signs",
            description = "Rotate first, and withdraw the old one when the new one signs.")
    public Uni<Void> withdraw(String id) {
        return rotation.withdraw(caller.id(), id);
    }

    private static <T> RestResponse<T> answer(int status, T body) {
        return RestResponse.ResponseBuilder.<T>create(status)
                .entity(body)
                .header("Cache-Control", "no-store")
                .build();
    }
}

package com.questcity.auth.session;

import com.questcity.common.ratelimit.Limited;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Going on with a login, and ending it. */
@Path("/api/v1/auth")
@Tag(name = "Sessions")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class RefreshResource {

    private final RefreshService refreshes;
    private final LogoutService logouts;

    RefreshResource(RefreshService refreshes, LogoutService logouts) {
        this.refreshes = refreshes;
        this.logouts = logouts;
    }

    @POST
    @Path("refresh-token")
    @PermitAll
    @Limited("refresh")
    @Operation(
            summary = "New tokens for a refresh token, which is good once",
            description =
                    "A repeat within 10 seconds gets the same refresh token again; a later one ends"
                            + " the session.")
    public Uni<RestResponse<TokenView>> refresh(@NotNull @Valid RefreshRequest request) {
        return refreshes.refresh(request.refreshToken()).map(SecretAnswer::of);
    }

    @POST
    @Path("logout")
    @PermitAll
    @Limited("refresh")
    @Operation(
            summary =
                    "Ends the session of the refresh token, or without a body of the access token",
            description = "Access tokens of the session are refused everywhere within 3 seconds.")
    public Uni<Void> logout(@Valid @Nullable RefreshRequest request) {
        return request == null ? logouts.logout() : logouts.logout(request.refreshToken());
    }
}

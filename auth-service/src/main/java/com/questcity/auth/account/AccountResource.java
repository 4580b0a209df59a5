package com.questcity.auth.account;

import com.questcity.common.identity.CurrentUser;
import com.questcity.common.representation.EntityVersion;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** One's own account, and what others see of it. */
@Path("/api/v1/users")
@Tag(name = "Accounts")
@Produces(MediaType.APPLICATION_JSON)
public class AccountResource {

    private final ProfileService profiles;
    private final CurrentUser caller;

    AccountResource(ProfileService profiles, CurrentUser caller) {
        this.profiles = profiles;
        this.caller = caller;
    }

    @GET
    @Path("me")
    @RolesAllowed("view_own_profile")
    @Operation(summary = "One's own account")
    public Uni<RestResponse<AccountView>> me(@Context Request request) {
        return profiles.own(caller.id())
                .map(own -> EntityVersion.answer(request, own.version(), AccountView.of(own)));
    }

    @PATCH
    @Path("me")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @RolesAllowed("edit_own_profile")
    @Operation(summary = "Changes one's own profile (JSON Merge Patch: null clears a field)")
    public Uni<RestResponse<AccountView>> change(
            @NotNull @Valid AccountChange change,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        return profiles.change(caller.id(), change, ifMatch)
                .map(own -> EntityVersion.changed(own.version(), AccountView.of(own)));
    }

    @PUT
    @Path("me/avatar")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("edit_own_profile")
    @Operation(summary = "Chooses the picture that others see; media_id null shows none")
    public Uni<Void> avatar(@NotNull @Valid AvatarChoice choice) {
        return profiles.showAvatar(caller.id(), choice.mediaId()).replaceWithVoid();
    }

    @GET
    @Path("{id}/public")
    @RolesAllowed("view_quests")
    @Operation(summary = "What every player may see of another")
    public Uni<PublicAccountView> shown(UUID id) {
        return profiles.shown(id);
    }
}

package com.questcity.auth.administration;

import com.questcity.common.identity.CurrentUser;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Roles and flags of users. */
@Path("/api/v1/users/{id}")
@Tag(name = "User administration")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class RoleResource {

    private final RoleService roles;
    private final CurrentUser caller;

    RoleResource(RoleService roles, CurrentUser caller) {
        this.roles = roles;
        this.caller = caller;
    }

    @PUT
    @Path("role")
    @RolesAllowed("manage_user_roles")
    @Operation(summary = "Makes somebody a USER, MANAGER or ADMIN")
    public Uni<UserView> assign(UUID id, @NotNull @Valid RoleChoice choice) {
        return roles.assign(caller.id(), id, choice.role()).map(user -> UserView.of(user, true));
    }

    @PUT
    @Path("grants")
    @RolesAllowed("manage_user_roles")
    @Operation(summary = "Lets somebody edit quests or lock users, or no longer")
    public Uni<UserView> grant(UUID id, @NotNull @Valid GrantChoice grants) {
        return roles.grant(caller.id(), id, grants).map(user -> UserView.of(user, true));
    }
}

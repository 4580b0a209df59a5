package com.questcity.auth.administration;

import com.questcity.auth.account.AccountChange;
import com.questcity.common.identity.CurrentUser;
import com.questcity.common.identity.Permission;
import com.questcity.common.paging.Cursor;
import com.questcity.common.paging.Page;
import com.questcity.common.paging.PageRequest;
import com.questcity.common.representation.EntityVersion;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
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

/** Other people's accounts. */
@Path("/api/v1/users")
@Tag(name = "User administration")
@Produces(MediaType.APPLICATION_JSON)
public class UserResource {

    private final UserService users;
    private final CurrentUser caller;

    UserResource(UserService users, CurrentUser caller) {
        this.users = users;
        this.caller = caller;
    }

    @GET
    @RolesAllowed("view_users")
    @Operation(
            summary =
                    "Users, the newest first; q begins a name, or for who may edit profiles an address")
    public Uni<Page<UserView>> find(
            @Valid @BeanParam UserFilter filter, @Valid @BeanParam PageRequest page) {
        var showsEmail = showsEmail();
        return users.find(filter, showsEmail, page)
                .map(rows ->
                        Page.of(
                                rows,
                                page,
                                row -> UserView.of(row, showsEmail),
                                row -> Cursor.of(row.id())));
    }

    @GET
    @Path("{id}")
    @RolesAllowed("view_users")
    public Uni<RestResponse<UserView>> user(UUID id, @Context Request request) {
        var showsEmail = showsEmail();
        return users.require(id)
                .map(user ->
                        EntityVersion.answer(
                                request, user.version(), UserView.of(user, showsEmail)));
    }

    @PATCH
    @Path("{id}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @RolesAllowed("edit_user_profiles")
    @Operation(summary = "Changes somebody's profile (JSON Merge Patch: null clears a field)")
    public Uni<RestResponse<UserView>> change(
            UUID id,
            @NotNull @Valid AccountChange change,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        return users.change(caller.id(), id, change, ifMatch)
                .map(user -> EntityVersion.changed(user.version(), UserView.of(user, true)));
    }

    private boolean showsEmail() {
        return caller.may(Permission.EDIT_USER_PROFILES);
    }
}

package com.questcity.auth.permission;

import com.questcity.auth.account.AccountService;
import com.questcity.common.identity.CurrentUser;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/auth/me/permissions")
@Tag(name = "Permissions")
@Produces(MediaType.APPLICATION_JSON)
public class PermissionResource {

    private final AccountService accounts;
    private final CurrentUser caller;

    PermissionResource(AccountService accounts, CurrentUser caller) {
        this.accounts = accounts;
        this.caller = caller;
    }

    @GET
    @RolesAllowed("view_own_profile")
    @Operation(summary = "What one may do now")
    public Uni<PermissionsView> mine() {
        return accounts.require(caller.id()).map(PermissionsView::of);
    }
}

package com.questcity.auth.account;

import com.questcity.common.identity.CurrentUser;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/users")
@Tag(name = "Accounts")
@Produces(MediaType.APPLICATION_JSON)
public class AccountResource {

    private final AccountService accounts;
    private final CurrentUser caller;

    AccountResource(AccountService accounts, CurrentUser caller) {
        this.accounts = accounts;
        this.caller = caller;
    }

    @GET
    @Path("me")
    @RolesAllowed("view_own_profile")
    @Operation(summary = "One's own account")
    public Uni<AccountView> me() {
        return accounts.view(caller.id());
    }
}

package com.questcity.auth.totp;

import com.questcity.auth.password.PasswordConfirmation;
import com.questcity.common.identity.CurrentUser;
import com.questcity.common.ratelimit.Limited;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The second factor of one's own account. */
@Path("/api/v1/auth/totp")
@Tag(name = "Second factor")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class TotpResource {

    private final TotpService factors;
    private final CurrentUser caller;

    TotpResource(TotpService factors, CurrentUser caller) {
        this.factors = factors;
        this.caller = caller;
    }

    @POST
    @RolesAllowed("edit_own_profile")
    @Operation(summary = "Begins: a secret for an authenticator app, shown once")
    public Uni<RestResponse<TotpView>> begin(@NotNull @Valid PasswordConfirmation confirmation) {
        return factors.begin(caller.id(), confirmation.password()).map(TotpResource::secret);
    }

    @POST
    @Path("confirm")
    @Limited("code-try")
    @RolesAllowed("edit_own_profile")
    @Operation(summary = "Switches it on by a first code; answers the recovery codes, shown once")
    public Uni<RestResponse<RecoveryCodesView>> confirm(
            @NotNull @Valid TotpConfirmation confirmation) {
        return factors.confirm(caller.id(), confirmation.code()).map(TotpResource::secret);
    }

    @POST
    @Path("recovery-codes")
    @RolesAllowed("edit_own_profile")
    @Operation(summary = "New recovery codes; the old ones end")
    public Uni<RestResponse<RecoveryCodesView>> renew(
            @NotNull @Valid PasswordConfirmation confirmation) {
        return factors.newRecoveryCodes(caller.id(), confirmation.password())
                .map(TotpResource::secret);
    }

    @DELETE
    @RolesAllowed("edit_own_profile")
    @Operation(summary = "Switches it off")
    public Uni<Void> remove(@NotNull @Valid PasswordConfirmation confirmation) {
        return factors.remove(caller.id(), confirmation.password());
    }

    private static <T> RestResponse<T> secret(T view) {
        return RestResponse.ResponseBuilder.ok(view).header("Cache-Control", "no-store").build();
    }
}

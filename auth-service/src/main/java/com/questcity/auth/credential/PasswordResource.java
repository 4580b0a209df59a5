package com.questcity.auth.credential;

import com.questcity.auth.verification.WrongCode;
import com.questcity.common.identity.CurrentUser;
import com.questcity.common.ratelimit.Limited;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** One's own password: changed with the old one, or set anew by a code that comes by mail. */
@Path("/api/v1/auth")
@Tag(name = "Passwords")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class PasswordResource {

    private final PasswordService passwords;
    private final ResetService resets;
    private final CurrentUser caller;

    PasswordResource(PasswordService passwords, ResetService resets, CurrentUser caller) {
        this.passwords = passwords;
        this.resets = resets;
        this.caller = caller;
    }

    @POST
    @Path("change-password")
    @RolesAllowed("edit_own_profile")
    @Operation(summary = "Changes the password; all other devices have to log in again")
    public Uni<Void> change(@NotNull @Valid PasswordChange change) {
        return passwords.change(caller.id(), caller.sessionId(), change);
    }

    @POST
    @Path("reset-password")
    @PermitAll
    @Limited("code-mail")
    @ResponseStatus(202)
    @Operation(summary = "Sends a code to set a new password; the same answer for any address")
    public Uni<Void> ask(@NotNull @Valid ResetRequest request) {
        return resets.ask(request);
    }

    @POST
    @Path("reset-password/confirm")
    @PermitAll
    @Limited("code-try")
    @Operation(summary = "Sets a new password by the code; every device has to log in again")
    public Uni<Void> reset(@NotNull @Valid PasswordReset reset) {
        return resets.reset(reset).invoke(WrongCode::unless).replaceWithVoid();
    }
}

package com.questcity.auth.credential;

import com.questcity.auth.verification.WrongCode;
import com.questcity.common.identity.CurrentUser;
import com.questcity.common.ratelimit.Limited;
import io.smallrye.mutiny.Uni;
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

/** One's own e-mail address. */
@Path("/api/v1/users/me/email")
@Tag(name = "Accounts")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class EmailResource {

    private final EmailService emails;
    private final CurrentUser caller;

    EmailResource(EmailService emails, CurrentUser caller) {
        this.emails = emails;
        this.caller = caller;
    }

    @POST
    @RolesAllowed("edit_own_profile")
    @Limited("code-mail")
    @ResponseStatus(202)
    @Operation(summary = "Sends a code to the new address; the old one is told")
    public Uni<Void> ask(@NotNull @Valid EmailChange change) {
        return emails.ask(caller.id(), change);
    }

    @POST
    @Path("confirm")
    @RolesAllowed("edit_own_profile")
    @Limited("code-try")
    @Operation(summary = "Moves the account to the new address; other devices log in again")
    public Uni<Void> confirm(@NotNull @Valid EmailConfirmation confirmation) {
        return emails.confirm(caller.id(), caller.sessionId(), confirmation.code())
                .invoke(WrongCode::unless)
                .replaceWithVoid();
    }
}

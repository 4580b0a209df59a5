package com.questcity.auth.registration;

import com.questcity.auth.verification.WrongCode;
import com.questcity.common.ratelimit.Limited;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Opening an account, and proving its e-mail address. */
@Path("/api/v1/auth")
@PermitAll
@Tag(name = "Registration")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class RegistrationResource {

    private final RegistrationService registrations;

    RegistrationResource(RegistrationService registrations) {
        this.registrations = registrations;
    }

    @POST
    @Path("register")
    @Limited("register")
    @ResponseStatus(201)
    @Operation(
            summary = "Opens an account; a code to prove the address comes by mail",
            description = "Accept-Language (ru, en) is the language of the mails.")
    public Uni<RegistrationView> register(
            @NotNull @Valid Registration registration, @Context HttpHeaders headers) {
        return registrations.register(registration, locale(headers));
    }

    @POST
    @Path("verify-email")
    @Limited("code-try")
    @Operation(summary = "Proves the address by the code; verified accounts may browse and play")
    public Uni<Void> verify(@NotNull @Valid EmailVerification verification) {
        return registrations
                .verify(verification.email(), verification.code())
                .invoke(WrongCode::unless)
                .replaceWithVoid();
    }

    @POST
    @Path("verify-email/resend")
    @Limited("code-mail")
    @ResponseStatus(202)
    @Operation(summary = "Sends another code, once a minute at most")
    public Uni<Void> resend(@NotNull @Valid CodeRequest request) {
        return registrations.resend(request);
    }

    private static String locale(HttpHeaders headers) {
        return headers.getAcceptableLanguages().stream()
                .map(java.util.Locale::getLanguage)
                .filter(language -> language.equals("ru") || language.equals("en"))
                .findFirst()
                .orElse("en");
    }
}

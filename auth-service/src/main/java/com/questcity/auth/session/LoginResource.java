package com.questcity.auth.session;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
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

@Path("/api/v1/auth/login")
@Tag(name = "Sessions")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class LoginResource {

    private final LoginService logins;

    LoginResource(LoginService logins) {
        this.logins = logins;
    }

    @POST
    @PermitAll
    @Operation(
            summary = "Logs in by username or e-mail",
            description =
                    "Send the access token as 'Authorization: Bearer …' with every request. Accounts"
                            + " with a second factor answer 401 totp-required until totp_code is sent.")
    public Uni<RestResponse<TokenView>> login(
            @NotNull @Valid Credentials credentials, HttpServerRequest request) {
        return logins.login(credentials, device(credentials, request)).map(SecretAnswer::of);
    }

    private static Device device(Credentials credentials, HttpServerRequest request) {
        return Device.of(
                credentials.deviceName(),
                request.remoteAddress().hostAddress(),
                request.getHeader("User-Agent"));
    }
}

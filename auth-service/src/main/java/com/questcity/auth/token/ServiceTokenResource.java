package com.questcity.auth.token;

import com.questcity.common.identity.ServiceToken;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The one internal operation without a service token, as it is where services get theirs. */
@Path("/internal/service-token")
@Tag(name = "Internal")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.APPLICATION_JSON)
public class ServiceTokenResource {

    private static final String GRANT = "client_credentials";

    private final ServiceTokenIssuer issuer;

    ServiceTokenResource(ServiceTokenIssuer issuer) {
        this.issuer = issuer;
    }

    @POST
    @PermitAll
    @Operation(summary = "A service token for a service that proves itself (RFC 6749, 4.4)")
    public Uni<RestResponse<ServiceToken>> token(
            @HeaderParam(HttpHeaders.AUTHORIZATION) Optional<String> authorization,
            @FormParam("grant_type") Optional<String> grant) {
        var token =
                authorization
                        .filter(basic -> grant.filter(GRANT::equals).isPresent())
                        .flatMap(BasicCredentials::read)
                        .flatMap(given -> issuer.issue(given.name(), given.secret()));
        return Uni.createFrom()
                .item(() -> answer(token.orElseThrow(ServiceTokenResource::refusal)));
    }

    private static RestResponse<ServiceToken> answer(ServiceToken token) {
        return RestResponse.ResponseBuilder.ok(token).header("Cache-Control", "no-store").build();
    }

    private static HttpProblem refusal() {
        return HttpProblem.builder()
                .withStatus(401)
                .withHeader("WWW-Authenticate", "Basic realm=\"services\"")
                .build();
    }
}

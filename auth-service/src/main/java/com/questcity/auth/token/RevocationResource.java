package com.questcity.auth.token;

import com.questcity.common.identity.CalledBy;
import com.questcity.common.identity.RevocationList;
import com.questcity.common.identity.RevocationSource;
import com.questcity.common.identity.Revoked;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What every replica of every service asks for each second. */
@Path("/internal/revocations")
@Tag(name = "Internal")
@Produces(MediaType.APPLICATION_JSON)
public class RevocationResource {

    private final RevocationSource revocations;

    RevocationResource(RevocationSource revocations) {
        this.revocations = revocations;
    }

    @GET
    @CalledBy({"auth", "quest", "chat", "media", "social"})
    @Operation(summary = "The tokens that ended before their time; 304 when nothing changed")
    public Uni<RestResponse<RevocationList>> revocations(
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) Optional<String> known) {
        return revocations
                .newerThan(known.orElse(""))
                .map(newer ->
                        newer.map(RevocationResource::answer).orElseGet(RestResponse::notModified));
    }

    private static RestResponse<RevocationList> answer(Revoked revoked) {
        return RestResponse.ResponseBuilder.ok(revoked.list())
                .header(HttpHeaders.ETAG, revoked.tag())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}

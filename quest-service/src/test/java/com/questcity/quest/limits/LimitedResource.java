package com.questcity.quest.limits;

import com.questcity.common.ratelimit.Limited;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Something that anybody may do, three times an hour, and something that takes a login. */
@Path("/api/v1/quests/probe")
@Produces(MediaType.APPLICATION_JSON)
public class LimitedResource {

    @POST
    @PermitAll
    @Limited("probe")
    @Operation(hidden = true)
    public Uni<Map<String, Object>> probe(Map<String, Object> body) {
        return Uni.createFrom().item(body);
    }

    @POST
    @Path("mine")
    @Authenticated
    @Limited("probe")
    @Operation(hidden = true)
    public Uni<Map<String, Object>> own(Map<String, Object> body) {
        return Uni.createFrom().item(body);
    }
}

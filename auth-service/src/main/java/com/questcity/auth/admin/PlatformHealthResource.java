package com.questcity.auth.admin;

import com.questcity.common.resilience.DetailedHealthView;
import com.questcity.common.resilience.HealthEndpoints;
import com.questcity.common.resilience.HealthView;
import com.questcity.common.resilience.ResetView;
import com.questcity.common.resilience.ServiceHealthView;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The health of the whole platform: parts are named {@code quest} or {@code quest.database}. */
@Path("/api/v1/health")
@Tag(name = "Health")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class PlatformHealthResource {

    private final PlatformHealthService health;

    PlatformHealthResource(PlatformHealthService health) {
        this.health = health;
    }

    @GET
    @PermitAll
    @Operation(summary = "The whole platform: 200, or 503 when nobody can work")
    public Uni<RestResponse<HealthView>> health() {
        return Uni.createFrom().item(HealthEndpoints.answer(health.health()));
    }

    @GET
    @Path("live")
    @PermitAll
    public Uni<HealthView> live() {
        return Uni.createFrom().item(health.alive());
    }

    @GET
    @Path("ready")
    @PermitAll
    public Uni<RestResponse<HealthView>> ready() {
        return health();
    }

    @GET
    @Path("detailed")
    @RolesAllowed("view_logs")
    public Uni<DetailedHealthView> detailed() {
        return Uni.createFrom().item(health.detailed());
    }

    @GET
    @Path("services/{name}")
    @PermitAll
    public Uni<ServiceHealthView> service(String name) {
        return health.service(name);
    }

    @POST
    @Path("services/{name}/reset")
    @RolesAllowed("manage_system_settings")
    public Uni<ResetView> reset(String name, @HeaderParam("Authorization") String authorization) {
        return health.reset(name, authorization);
    }
}

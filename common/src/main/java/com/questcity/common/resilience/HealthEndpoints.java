package com.questcity.common.resilience;

import com.questcity.common.identity.CurrentUser;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestResponse;

/** The Health API of one service; each service mounts it under its own path by a subclass. */
@Produces(MediaType.APPLICATION_JSON)
public class HealthEndpoints {

    private final HealthService health;
    private final CurrentUser caller;

    protected HealthEndpoints(HealthService health, CurrentUser caller) {
        this.health = health;
        this.caller = caller;
    }

    @GET
    @PermitAll
    public Uni<RestResponse<HealthView>> health() {
        return Uni.createFrom().item(answer(health.health()));
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
        return Uni.createFrom().item(() -> health.service(name));
    }

    @POST
    @Path("services/{name}/reset")
    @RolesAllowed("manage_system_settings")
    public Uni<ResetView> reset(String name) {
        return health.reset(name, caller.id());
    }

    /** 503 when unhealthy, so that load balancers understand it too. */
    public static RestResponse<HealthView> answer(HealthView view) {
        var status = view.status() == HealthStatus.UNHEALTHY ? 503 : 200;
        return RestResponse.ResponseBuilder.<HealthView>create(status).entity(view).build();
    }
}

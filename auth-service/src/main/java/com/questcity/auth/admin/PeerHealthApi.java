package com.questcity.auth.admin;

import com.questcity.common.resilience.HealthView;
import com.questcity.common.resilience.ResetView;
import com.questcity.common.resilience.ServiceHealthView;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestResponse;

/** The Health API of one other service. */
@Path("/api/v1/health/{context}")
interface PeerHealthApi {

    @GET
    Uni<RestResponse<HealthView>> health(String context);

    @GET
    @Path("services/{name}")
    Uni<ServiceHealthView> service(String context, String name);

    @POST
    @Path("services/{name}/reset")
    Uni<ResetView> reset(String context, String name, @HeaderParam("Authorization") String token);
}

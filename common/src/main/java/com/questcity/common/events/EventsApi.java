package com.questcity.common.events;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestResponse;

/** Where another service takes events; they come as text, so as they were made. */
@Path("/internal/events")
interface EventsApi {

    @POST
    @Consumes(CloudEvent.MEDIA_TYPE)
    Uni<RestResponse<Void>> receive(@HeaderParam("Authorization") String token, String event);
}

package com.questcity.common.events;

import com.questcity.common.identity.CalledBy;
import com.questcity.common.identity.CallingService;
import io.quarkus.security.ForbiddenException;
import io.smallrye.mutiny.Uni;
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

/** Where the other services deliver their events. 204 means that the effect is there, for good. */
@Path("/internal/events")
@Tag(name = "Internal")
@CalledBy({"auth", "quest", "chat", "media", "social"})
@Consumes(CloudEvent.MEDIA_TYPE)
@Produces(MediaType.APPLICATION_JSON)
public class EventResource {

    private final Inbox inbox;
    private final CallingService caller;

    EventResource(Inbox inbox, CallingService caller) {
        this.inbox = inbox;
        this.caller = caller;
    }

    @POST
    @PermitAll
    @Operation(summary = "An event of the calling service, as a CloudEvents 1.0 document")
    public Uni<Void> receive(@Valid @NotNull CloudEvent event) {
        if (!event.source().equals(CloudEvent.source(caller.context()))) {
            throw new ForbiddenException();
        }
        return inbox.receive(event);
    }
}

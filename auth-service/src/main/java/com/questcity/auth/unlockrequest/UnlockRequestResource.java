package com.questcity.auth.unlockrequest;

import com.questcity.common.identity.CurrentUser;
import com.questcity.common.paging.Cursor;
import com.questcity.common.paging.Page;
import com.questcity.common.paging.PageRequest;
import com.questcity.common.ratelimit.Limited;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Locked people ask to come back in; somebody decides. */
@Path("/api/v1/unlock-requests")
@Tag(name = "Unlock requests")
@Produces(MediaType.APPLICATION_JSON)
public class UnlockRequestResource {

    private final UnlockRequestService requests;
    private final CurrentUser caller;

    UnlockRequestResource(UnlockRequestService requests, CurrentUser caller) {
        this.requests = requests;
        this.caller = caller;
    }

    @POST
    @PermitAll
    @Limited("unlock-request")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Asks to be unlocked; the same answer for any address")
    public Uni<Void> ask(@NotNull @Valid UnlockPlea plea) {
        return requests.ask(plea);
    }

    @GET
    @RolesAllowed("manage_unlock_requests")
    @Operation(summary = "The requests, the newest first")
    public Uni<Page<UnlockRequestView>> find(
            @Valid @BeanParam UnlockFilter filter, @Valid @BeanParam PageRequest page) {
        return requests.find(filter, page)
                .map(rows ->
                        Page.of(
                                rows,
                                page,
                                AskedUnlock::view,
                                row -> Cursor.of(row.request().id())));
    }

    @GET
    @Path("{id}")
    @RolesAllowed("manage_unlock_requests")
    public Uni<UnlockRequestView> request(UUID id) {
        return requests.require(id).map(AskedUnlock::view);
    }

    @PATCH
    @Path("{id}")
    @RolesAllowed("manage_unlock_requests")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @Operation(summary = "Decides: APPROVED unlocks; the person gets a mail either way")
    public Uni<UnlockRequestView> decide(UUID id, @NotNull @Valid UnlockDecision decision) {
        return requests.decide(caller.id(), id, decision.decision()).map(AskedUnlock::view);
    }
}

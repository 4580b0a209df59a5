package com.questcity.auth.privacy;

import com.questcity.common.identity.CurrentUser;
import com.questcity.common.ratelimit.Limited;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

/** Taking one's data along. */
@Path("/api/v1/users/me/export")
@Tag(name = "Privacy")
@Produces(MediaType.APPLICATION_JSON)
public class ExportResource {

    private final ExportService exports;
    private final CurrentUser caller;

    ExportResource(ExportService exports, CurrentUser caller) {
        this.exports = exports;
        this.caller = caller;
    }

    @POST
    @Limited("export")
    @ResponseStatus(202)
    @RolesAllowed("view_own_profile")
    @Operation(summary = "Asks for a copy of one's data; a mail says when it is ready")
    public Uni<ExportView> ask() {
        return exports.ask(caller.id());
    }

    @GET
    @RolesAllowed("view_own_profile")
    @Operation(summary = "How far the copy is, and where to get it")
    public Uni<ExportView> state() {
        return exports.require(caller.id()).map(ExportView::of);
    }

    @GET
    @Path("document")
    @RolesAllowed("view_own_profile")
    @Operation(summary = "The copy itself")
    public Uni<RestResponse<String>> document() {
        return exports.document(caller.id())
                .map(document ->
                        RestResponse.ResponseBuilder.ok(document)
                                .header("Cache-Control", "no-store")
                                .header(
                                        "Content-Disposition",
                                        "attachment; filename=\"questcity.json\"")
                                .build());
    }
}

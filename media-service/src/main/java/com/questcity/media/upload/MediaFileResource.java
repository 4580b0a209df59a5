package com.questcity.media.upload;

import com.questcity.common.identity.CurrentUser;
import com.questcity.common.paging.Page;
import com.questcity.common.paging.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/media/mine")
@Tag(name = "Media")
@Produces(MediaType.APPLICATION_JSON)
public class MediaFileResource {

    private final MediaFileService service;
    private final CurrentUser caller;

    MediaFileResource(MediaFileService service, CurrentUser caller) {
        this.service = service;
        this.caller = caller;
    }

    @GET
    @RolesAllowed("view_quests")
    @Operation(summary = "The caller's files")
    public Uni<Page<MediaFileView>> mine(@Valid @BeanParam PageRequest page) {
        return service.page(caller.id(), page);
    }
}

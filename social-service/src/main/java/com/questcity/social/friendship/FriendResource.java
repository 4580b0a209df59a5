package com.questcity.social.friendship;

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

@Path("/api/v1/friends")
@Tag(name = "Friends")
@Produces(MediaType.APPLICATION_JSON)
public class FriendResource {

    private final FriendService service;
    private final CurrentUser caller;

    FriendResource(FriendService service, CurrentUser caller) {
        this.service = service;
        this.caller = caller;
    }

    @GET
    @RolesAllowed("manage_friends")
    @Operation(summary = "The caller's friends")
    public Uni<Page<FriendView>> mine(@Valid @BeanParam PageRequest page) {
        return service.page(caller.id(), page);
    }
}

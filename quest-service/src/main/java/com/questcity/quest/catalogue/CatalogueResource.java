package com.questcity.quest.catalogue;

import com.questcity.common.identity.CurrentUser;
import com.questcity.common.identity.Permission;
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

@Path("/api/v1/quests")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Catalogue", description = "Published quests, without what solves them.")
class CatalogueResource {

    private final CatalogueService quests;
    private final CurrentUser caller;

    CatalogueResource(CatalogueService quests, CurrentUser caller) {
        this.quests = quests;
        this.caller = caller;
    }

    @GET
    @RolesAllowed("view_quests")
    @Operation(summary = "List published quests, page by page")
    public Uni<Page<QuestCard>> published(@Valid @BeanParam PageRequest page) {
        return quests.published(page);
    }

    @GET
    @Path("{id}")
    @RolesAllowed("view_quests")
    @Operation(summary = "Read one quest; of an ordered quest only its first point")
    public Uni<QuestView> detail(long id) {
        return quests.detail(id, caller.id(), caller.may(Permission.EDIT_QUESTS));
    }
}

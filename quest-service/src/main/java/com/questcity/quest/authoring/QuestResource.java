package com.questcity.quest.authoring;

import com.questcity.common.idempotency.Idempotent;
import com.questcity.common.identity.CurrentUser;
import com.questcity.common.identity.Permission;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/quests")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Authoring", description = "Making quests and publishing them.")
class QuestResource {

    private final QuestService quests;
    private final CurrentUser caller;

    QuestResource(QuestService quests, CurrentUser caller) {
        this.quests = quests;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @RolesAllowed("create_quests")
    @Operation(summary = "Make a draft, with all or some of its points")
    public Uni<RestResponse<QuestAdminView>> create(@Valid @NotNull QuestDraft draft) {
        return quests.create(draft, caller.id()).map(QuestResource::created);
    }

    private static RestResponse<QuestAdminView> created(QuestAdminView quest) {
        return RestResponse.ResponseBuilder.<QuestAdminView>create(201)
                // As a path: the host of an absolute one would be whatever the client sent as Host.
                .header("Location", "/api/v1/quests/" + quest.id())
                .entity(quest)
                .build();
    }

    @POST
    @Idempotent
    @Path("{id}/points")
    @RolesAllowed({"create_quests", "edit_quests"})
    @ResponseStatus(201)
    @Operation(summary = "Append a point: editors to any quest, authors to their own drafts")
    public Uni<PointAdminView> append(long id, @Valid @NotNull PointDraft point) {
        return quests.append(id, point, editor());
    }

    private Editor editor() {
        return new Editor(caller.id(), caller.may(Permission.EDIT_QUESTS));
    }

    @POST
    @Path("{id}/publish")
    @RolesAllowed({"moderate_quests", "edit_quests"})
    @Operation(summary = "Publish a draft; 422 names every reason why it can't be played yet")
    public Uni<Void> publish(long id) {
        return quests.publish(id);
    }

    @GET
    @Path("{id}/admin")
    @RolesAllowed("edit_quests")
    @Operation(summary = "Read a quest with its answers and hints")
    public Uni<QuestAdminView> withAnswers(long id) {
        return quests.withAnswers(id);
    }
}

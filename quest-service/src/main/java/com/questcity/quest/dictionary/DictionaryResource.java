package com.questcity.quest.dictionary;

import com.questcity.common.idempotency.Idempotent;
import com.questcity.common.paging.Page;
import com.questcity.common.paging.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

@Path("/api/v1/quests")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Dictionaries", description = "What quests are described with. Names are unique.")
class DictionaryResource {

    private final DictionaryService dictionaries;

    DictionaryResource(DictionaryService dictionaries) {
        this.dictionaries = dictionaries;
    }

    @GET
    @Path("categories")
    @RolesAllowed("view_quests")
    public Uni<Page<CategoryView>> categories(@Valid @BeanParam PageRequest page) {
        return dictionaries.page(Dictionary.CATEGORIES, page);
    }

    @POST
    @Idempotent
    @Path("categories")
    @RolesAllowed("manage_categories")
    @ResponseStatus(201)
    public Uni<CategoryView> addCategory(@Valid @NotNull CategoryDraft draft) {
        return dictionaries.add(Dictionary.CATEGORIES, draft);
    }

    @GET
    @Path("places")
    @RolesAllowed("view_quests")
    public Uni<Page<PlaceView>> places(@Valid @BeanParam PageRequest page) {
        return dictionaries.page(Dictionary.PLACES, page);
    }

    @POST
    @Idempotent
    @Path("places")
    @RolesAllowed("manage_places")
    @ResponseStatus(201)
    public Uni<PlaceView> addPlace(@Valid @NotNull PlaceDraft draft) {
        return dictionaries.add(Dictionary.PLACES, draft);
    }

    @GET
    @Path("vehicles")
    @RolesAllowed("view_quests")
    public Uni<Page<NameView>> vehicles(@Valid @BeanParam PageRequest page) {
        return dictionaries.page(Dictionary.VEHICLES, page);
    }

    @POST
    @Idempotent
    @Path("vehicles")
    @RolesAllowed("manage_vehicles")
    @ResponseStatus(201)
    public Uni<NameView> addVehicle(@Valid @NotNull NameDraft draft) {
        return dictionaries.add(Dictionary.VEHICLES, draft);
    }

    @GET
    @Path("types")
    @RolesAllowed("view_quests")
    public Uni<Page<NameView>> types(@Valid @BeanParam PageRequest page) {
        return dictionaries.page(Dictionary.ACTIVITIES, page);
    }

    @POST
    @Idempotent
    @Path("types")
    @RolesAllowed("manage_activities")
    @ResponseStatus(201)
    public Uni<NameView> addType(@Valid @NotNull NameDraft draft) {
        return dictionaries.add(Dictionary.ACTIVITIES, draft);
    }

    @GET
    @Path("tools")
    @RolesAllowed("view_quests")
    public Uni<Page<NameView>> tools(@Valid @BeanParam PageRequest page) {
        return dictionaries.page(Dictionary.TOOLS, page);
    }

    @POST
    @Idempotent
    @Path("tools")
    @RolesAllowed("manage_tools")
    @ResponseStatus(201)
    public Uni<NameView> addTool(@Valid @NotNull NameDraft draft) {
        return dictionaries.add(Dictionary.TOOLS, draft);
    }
}

package com.questcity.auth.privacy;

import com.questcity.auth.password.PasswordConfirmation;
import com.questcity.common.events.Delivery;
import com.questcity.common.identity.CurrentUser;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Deleting accounts: one's own, or somebody's. */
@Path("/api/v1/users")
@Tag(name = "Privacy")
@Produces(MediaType.APPLICATION_JSON)
public class ErasureResource {

    private final ErasureService erasures;
    private final ErasureRecord record;
    private final CurrentUser caller;

    ErasureResource(ErasureService erasures, ErasureRecord record, CurrentUser caller) {
        this.erasures = erasures;
        this.record = record;
        this.caller = caller;
    }

    @DELETE
    @Path("me")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("edit_own_profile")
    @Operation(summary = "Deletes one's own account and its data, in every service")
    public Uni<Void> deleteOwn(@NotNull @Valid PasswordConfirmation confirmation) {
        return erasures.eraseOwn(caller.id(), confirmation.password());
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed("delete_users")
    @Operation(summary = "Deletes somebody's account and its data, in every service")
    public Uni<Void> delete(UUID id) {
        return erasures.eraseOther(caller.id(), id);
    }

    @GET
    @Path("{id}/erasure")
    @RolesAllowed("delete_users")
    @Operation(summary = "The receipt of a deletion: which service has erased its part, and when")
    public Uni<List<Delivery>> receipt(UUID id) {
        return record.receipt(id);
    }
}

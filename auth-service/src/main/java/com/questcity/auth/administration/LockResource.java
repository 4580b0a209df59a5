package com.questcity.auth.administration;

import com.questcity.common.idempotency.Idempotent;
import com.questcity.common.identity.CurrentUser;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Locking people out and letting them in again. The answers are kept for repeats, so they show no
 * e-mail address.
 */
@Path("/api/v1/users/{id}")
@Tag(name = "User administration")
@Produces(MediaType.APPLICATION_JSON)
public class LockResource {

    private final LockService locks;
    private final CurrentUser caller;

    LockResource(LockService locks, CurrentUser caller) {
        this.locks = locks;
        this.caller = caller;
    }

    @POST
    @Path("lock")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("lock_users")
    @Operation(summary = "Locks somebody out; every session ends within 3 seconds")
    public Uni<UserView> lock(UUID id, @NotNull @Valid LockOrder order) {
        return locks.lock(caller.id(), id, order).map(user -> UserView.of(user, false));
    }

    @POST
    @Path("unlock")
    @Idempotent
    @RolesAllowed("unlock_users")
    @Operation(summary = "Lets somebody in again")
    public Uni<UserView> unlock(UUID id) {
        return locks.unlock(caller.id(), id).map(user -> UserView.of(user, false));
    }
}

package com.questcity.auth.administration;

import com.questcity.auth.session.SessionView;
import com.questcity.common.identity.CurrentUser;
import com.questcity.common.paging.Cursor;
import com.questcity.common.paging.Page;
import com.questcity.common.paging.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where somebody is logged in. */
@Path("/api/v1/users/{id}/sessions")
@Tag(name = "User administration")
@Produces(MediaType.APPLICATION_JSON)
public class UserSessionResource {

    private final UserService users;
    private final CurrentUser caller;

    UserSessionResource(UserService users, CurrentUser caller) {
        this.users = users;
        this.caller = caller;
    }

    @GET
    @RolesAllowed("lock_users")
    @Operation(summary = "Where somebody is logged in")
    public Uni<Page<SessionView>> sessions(UUID id, @Valid @BeanParam PageRequest page) {
        return users.sessions(caller.id(), id, page)
                .map(views -> Page.of(views, page, view -> view, view -> Cursor.of(view.id())));
    }

    @DELETE
    @RolesAllowed("lock_users")
    @Operation(summary = "Logs somebody out everywhere")
    public Uni<Void> endSessions(UUID id) {
        return users.endSessions(caller.id(), id);
    }
}

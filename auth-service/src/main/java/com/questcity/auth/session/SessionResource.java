package com.questcity.auth.session;

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

/** One's own logins. */
@Path("/api/v1/auth/sessions")
@Tag(name = "Sessions")
@Produces(MediaType.APPLICATION_JSON)
public class SessionResource {

    private final SessionEnd ends;
    private final SessionService sessions;
    private final CurrentUser caller;

    SessionResource(SessionEnd ends, SessionService sessions, CurrentUser caller) {
        this.ends = ends;
        this.sessions = sessions;
        this.caller = caller;
    }

    @GET
    @RolesAllowed("view_own_profile")
    @Operation(summary = "Where one is logged in, the newest first")
    public Uni<Page<SessionView>> mine(@Valid @BeanParam PageRequest page) {
        return sessions.views(caller.id(), caller.sessionId(), page)
                .map(views -> Page.of(views, page, view -> view, view -> Cursor.of(view.id())));
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed("view_own_profile")
    @Operation(summary = "Logs one device out")
    public Uni<Void> end(UUID id) {
        return ends.one(caller.id(), id);
    }

    @DELETE
    @RolesAllowed("view_own_profile")
    @Operation(summary = "Logs all other devices out")
    public Uni<Void> endOthers() {
        return ends.others(caller.id(), caller.sessionId());
    }
}

package com.questcity.auth.audit;

import com.questcity.common.paging.Cursor;
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

@Path("/api/v1/audit-events")
@Tag(name = "Audit")
@Produces(MediaType.APPLICATION_JSON)
public class AuditResource {

    private final AuditTrail trail;

    AuditResource(AuditTrail trail) {
        this.trail = trail;
    }

    @GET
    @RolesAllowed("view_logs")
    @Operation(summary = "Who did what to whom, the newest first")
    public Uni<Page<AuditEventView>> find(
            @Valid @BeanParam AuditFilter filter, @Valid @BeanParam PageRequest page) {
        return trail.find(filter, page)
                .map(rows -> Page.of(rows, page, AuditEventView::of, row -> Cursor.of(row.id())));
    }
}

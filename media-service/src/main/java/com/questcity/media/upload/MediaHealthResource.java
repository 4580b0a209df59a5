package com.questcity.media.upload;

import com.questcity.common.identity.CurrentUser;
import com.questcity.common.resilience.HealthEndpoints;
import com.questcity.common.resilience.HealthService;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/health/media")
@Tag(name = "Health")
@Produces(MediaType.APPLICATION_JSON)
public class MediaHealthResource extends HealthEndpoints {

    MediaHealthResource(HealthService health, CurrentUser caller) {
        super(health, caller);
    }
}

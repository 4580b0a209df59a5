package com.questcity.media.upload;

import com.questcity.common.identity.CurrentUser;
import com.questcity.common.resilience.HealthEndpoints;
import com.questcity.common.resilience.HealthService;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/health/media")
@Tag(name = "Health")
public class MediaHealthResource extends HealthEndpoints {

    MediaHealthResource(HealthService health, CurrentUser caller) {
        super(health, caller);
    }
}

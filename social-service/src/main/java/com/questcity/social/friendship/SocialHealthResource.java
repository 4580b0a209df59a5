package com.questcity.social.friendship;

import com.questcity.common.identity.CurrentUser;
import com.questcity.common.resilience.HealthEndpoints;
import com.questcity.common.resilience.HealthService;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/health/social")
@Tag(name = "Health")
@Produces(MediaType.APPLICATION_JSON)
public class SocialHealthResource extends HealthEndpoints {

    SocialHealthResource(HealthService health, CurrentUser caller) {
        super(health, caller);
    }
}

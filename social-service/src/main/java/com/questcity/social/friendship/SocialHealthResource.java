package com.questcity.social.friendship;

import com.questcity.common.identity.CurrentUser;
import com.questcity.common.resilience.HealthEndpoints;
import com.questcity.common.resilience.HealthService;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/health/social")
@Tag(name = "Health")
public class SocialHealthResource extends HealthEndpoints {

    SocialHealthResource(HealthService health, CurrentUser caller) {
        super(health, caller);
    }
}

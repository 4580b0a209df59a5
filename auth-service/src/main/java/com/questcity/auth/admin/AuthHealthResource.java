package com.questcity.auth.admin;

import com.questcity.common.identity.CurrentUser;
import com.questcity.common.resilience.HealthEndpoints;
import com.questcity.common.resilience.HealthService;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/health/auth")
@Tag(name = "Health")
@Produces(MediaType.APPLICATION_JSON)
public class AuthHealthResource extends HealthEndpoints {

    AuthHealthResource(HealthService health, CurrentUser caller) {
        super(health, caller);
    }
}

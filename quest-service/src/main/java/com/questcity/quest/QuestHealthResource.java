package com.questcity.quest;

import com.questcity.common.identity.CurrentUser;
import com.questcity.common.resilience.HealthEndpoints;
import com.questcity.common.resilience.HealthService;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/health/quest")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Health")
class QuestHealthResource extends HealthEndpoints {

    QuestHealthResource(HealthService health, CurrentUser caller) {
        super(health, caller);
    }
}

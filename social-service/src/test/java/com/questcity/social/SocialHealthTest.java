package com.questcity.social;

import com.questcity.common.testing.HealthContract;
import com.questcity.common.testing.PlatformResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class SocialHealthTest extends HealthContract {

    @Override
    protected String context() {
        return "social";
    }

    @Override
    protected String guardedPath() {
        return "/api/v1/friends";
    }

    @Override
    protected String listPath() {
        return "/api/v1/friends";
    }

    @Override
    protected String permission() {
        return "manage_friends";
    }
}

package com.questcity.media;

import com.questcity.common.testing.HealthContract;
import com.questcity.common.testing.PlatformResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class MediaHealthTest extends HealthContract {

    @Override
    protected String context() {
        return "media";
    }

    @Override
    protected String guardedPath() {
        return "/api/v1/media/mine";
    }

    @Override
    protected String listPath() {
        return "/api/v1/media/mine";
    }

    @Override
    protected String permission() {
        return "view_quests";
    }
}

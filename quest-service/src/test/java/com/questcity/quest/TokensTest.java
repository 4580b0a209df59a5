package com.questcity.quest;

import com.questcity.common.testing.KeyRotationContract;
import com.questcity.common.testing.PlatformResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class TokensTest extends KeyRotationContract {

    @Override
    protected String guardedPath() {
        return "/api/v1/quests";
    }

    @Override
    protected String permission() {
        return "view_quests";
    }

    @Override
    protected String listPath() {
        return "/api/v1/quests";
    }

    @Override
    protected String context() {
        return "quest";
    }
}

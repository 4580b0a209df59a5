package com.questcity.chat;

import com.questcity.common.testing.KeyRotationContract;
import com.questcity.common.testing.PlatformResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class ChatKeyRotationTest extends KeyRotationContract {

    @Override
    protected String context() {
        return "chat";
    }

    @Override
    protected String guardedPath() {
        return "/api/v1/chats/me";
    }

    @Override
    protected String listPath() {
        return "/api/v1/chats/me";
    }

    @Override
    protected String permission() {
        return "create_chats";
    }
}

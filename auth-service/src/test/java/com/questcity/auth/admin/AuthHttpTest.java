package com.questcity.auth.admin;

import com.questcity.auth.people.People;
import com.questcity.auth.token.SigningTokens;
import com.questcity.common.testing.HttpContract;
import com.questcity.common.testing.PlatformResource;
import com.questcity.common.testing.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class AuthHttpTest extends HttpContract {

    @Inject SigningTokens signing;

    @Inject People people;

    private UUID account = new UUID(0, 0);

    @Override
    protected String context() {
        return "auth";
    }

    @Override
    protected String jsonPath() {
        return "/api/v1/auth/register";
    }

    @Override
    protected UUID user() {
        return account;
    }

    @BeforeAll
    void register() {
        service.awaitReady();
        account = people.verified().id();
    }

    @Override
    protected String guardedPath() {
        return "/api/v1/auth/me/permissions";
    }

    @Override
    protected String permission() {
        return "view_own_profile";
    }

    @Override
    protected TestTokens tokens() {
        return signing.tokens();
    }
}

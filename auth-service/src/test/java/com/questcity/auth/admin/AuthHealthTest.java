package com.questcity.auth.admin;

import com.questcity.auth.token.SigningTokens;
import com.questcity.common.testing.HealthContract;
import com.questcity.common.testing.PlatformResource;
import com.questcity.common.testing.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class AuthHealthTest extends HealthContract {

    @Inject SigningTokens signing;

    @Override
    protected String context() {
        return "auth";
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

package com.questcity.quest;

import com.questcity.common.testing.TokenContract;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class TokensTest extends TokenContract {

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

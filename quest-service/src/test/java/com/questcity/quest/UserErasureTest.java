package com.questcity.quest;

import static org.assertj.core.api.Assertions.assertThat;

import com.questcity.common.testing.PlatformResource;
import com.questcity.common.testing.TestEvent;
import com.questcity.common.testing.TestTokens;
import com.questcity.common.testing.UserErasureContract;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class UserErasureTest extends UserErasureContract {

    @Inject DataSource database;

    @Override
    protected DataSource database() {
        return database;
    }

    @Override
    protected void plant(UUID user) {
        var draft = Drafts.quest(Drafts.point("INFO"));
        Callers.with(user, "create_quests")
                .body(draft)
                .post("/api/v1/quests")
                .then()
                .statusCode(201);
    }

    @Override
    protected long held(UUID user) {
        return sql().number("SELECT count(*) FROM quest WHERE author_id = ?", user);
    }

    @Test
    void aQuestOutlivesItsAuthor() {
        var author = UUID.randomUUID();
        plant(author);
        var quests = sql().number("SELECT count(*) FROM quest");

        TestEvent.userDeleted(author)
                .deliverTo(service, TestTokens.standard().serviceToken("auth"));

        assertThat(sql().number("SELECT count(*) FROM quest")).isEqualTo(quests);
    }
}

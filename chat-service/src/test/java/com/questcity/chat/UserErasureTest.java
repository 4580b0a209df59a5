package com.questcity.chat;

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
        join(user, newChat());
    }

    @Override
    protected long held(UUID user) {
        return sql().number("SELECT count(*) FROM chat_member WHERE user_id = ?", user);
    }

    @Test
    void aChatEndsWithItsLastMember() {
        var user = UUID.randomUUID();
        var alone = newChat();
        var shared = newChat();
        join(user, alone);
        join(user, shared);
        join(UUID.randomUUID(), shared);

        TestEvent.userDeleted(user).deliverTo(service, TestTokens.standard().serviceToken("auth"));

        assertThat(exists(alone)).isFalse();
        assertThat(exists(shared)).isTrue();
    }

    private UUID newChat() {
        var chat = UUID.randomUUID();
        sql().execute("INSERT INTO chat VALUES (?, 'GROUP', 'Harbour walk', now())", chat);
        return chat;
    }

    private void join(UUID user, UUID chat) {
        sql().execute("INSERT INTO chat_member VALUES (?, ?, now())", user, chat);
    }

    private boolean exists(UUID chat) {
        return sql().number("SELECT count(*) FROM chat WHERE id = ?", chat) == 1;
    }
}

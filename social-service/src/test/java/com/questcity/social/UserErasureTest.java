package com.questcity.social;

import com.questcity.common.testing.PlatformResource;
import com.questcity.common.testing.UserErasureContract;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import javax.sql.DataSource;

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
        var friend = UUID.randomUUID();
        befriend(user, friend);
        befriend(friend, user);
    }

    @Override
    protected long held(UUID user) {
        return sql().number(
                        "SELECT count(*) FROM friendship WHERE user_id = ? OR friend_id = ?",
                        user,
                        user);
    }

    private void befriend(UUID user, UUID friend) {
        sql().execute("INSERT INTO friendship VALUES (?, ?, now())", user, friend);
    }
}

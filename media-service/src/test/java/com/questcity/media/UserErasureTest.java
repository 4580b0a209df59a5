package com.questcity.media;

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
        sql().execute(
                        """
                        INSERT INTO media_file (id, owner_id, context, state, original_name, created_at)
                        VALUES (gen_random_uuid(), ?, 'AVATAR', 'READY', 'me.png', now())
                        """,
                        user);
    }

    @Override
    protected long held(UUID user) {
        return sql().number("SELECT count(*) FROM media_file WHERE owner_id = ?", user);
    }
}

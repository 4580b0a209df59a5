package com.questcity.auth.token;

import com.questcity.common.identity.Permission;
import jakarta.enterprise.inject.Vetoed;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;

/** Signs nothing: its tokens tell what they would be about. */
@Vetoed
public class FakeIssuer extends TokenIssuer {

    @SuppressWarnings("NullAway") // nothing of the real one is called
    public FakeIssuer() {
        super(null, TestConfig.IDENTITY, Clock.systemUTC(), TestConfig.TOKENS);
    }

    public static String token(UUID account, UUID session, int version, int permissions) {
        return account + " " + session + " v" + version + " " + permissions + " permissions";
    }

    @Override
    public AccessToken issue(
            UUID accountId, UUID sessionId, int version, Set<Permission> permissions) {
        return new AccessToken(
                token(accountId, sessionId, version, permissions.size()), Duration.ofMinutes(15));
    }
}

package com.questcity.common.testing;

import static com.questcity.common.testing.ServiceUnderTest.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Requirements 16 and 18 for access tokens: a revoked one opens nothing, everywhere, within
 * seconds. Nobody announces it over Redis, so that this is what polling alone achieves.
 */
@Tag("sec")
public abstract class RevocationContract extends ServiceContract {

    private static final Duration REVOKED_WITHIN = Duration.ofSeconds(3);

    /** Revokes as auth-service does, but tells nobody. */
    protected void revokeSession(UUID session) {
        TestTokens.revokeSession(session);
    }

    /** Ends the user's tokens of lower versions, but tells nobody. */
    protected void requireVersion(UUID user, int smallestValid) {
        TestTokens.requireVersion(user, smallestValid);
    }

    @Test
    void sec16TokensOfAnEndedSessionAreRefusedWithinSeconds() {
        var user = user();
        var session = UUID.randomUUID();
        var ended = token(user, session, 3);
        var other = token(user, UUID.randomUUID(), 3);
        assertThat(status(ended)).isEqualTo(200);
        assertThat(status(other)).isEqualTo(200);

        revokeSession(session);

        TokenContract.eventually(REVOKED_WITHIN, () -> assertThat(status(ended)).isEqualTo(401));
        assertProblem(service.get(guardedPath(), ended), 401);
        assertThat(status(token(user, session, 9))).as("a new token of it").isEqualTo(401);
        assertThat(status(other)).isEqualTo(200);
    }

    @Test
    void sec18TokensOfAnOldVersionAreRefusedWithinSeconds() {
        var user = UUID.randomUUID();
        var old = token(user, UUID.randomUUID(), 3);
        var stranger = token(user(), UUID.randomUUID(), 3);
        admitted(old);

        requireVersion(user, 5);
        requireVersion(user, 4);

        TokenContract.eventually(REVOKED_WITHIN, () -> assertThat(status(old)).isEqualTo(401));
        assertThat(status(token(user, UUID.randomUUID(), 4))).isEqualTo(401);
        admitted(token(user, UUID.randomUUID(), 5));
        assertThat(status(stranger)).isEqualTo(200);
    }

    @Test
    void sec16TokensThatNoRevocationCouldNameAreRefused() {
        for (var version : Arrays.asList("0", 1.5, -1, 3_000_000_000L, true, null)) {
            refused(claims -> claims.setClaim("ver", version));
        }
        refused(claims -> claims.unsetClaim("ver"));
        refused(claims -> claims.setClaim("sid", "no uuid"));
        refused(claims -> claims.unsetClaim("sid"));
    }

    // A service may know no such user, but it lets the token in.
    private void admitted(String token) {
        assertThat(status(token)).isNotEqualTo(401);
    }

    private String token(UUID user, UUID session, int version) {
        return tokens().changed(
                        claims -> {
                            claims.setSubject(user.toString());
                            claims.setClaim("sid", session.toString());
                            claims.setClaim("ver", version);
                        },
                        permission());
    }

    private int status(String token) {
        return service.get(guardedPath(), token).statusCode();
    }
}

package com.questcity.common.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Requirement 10 for the services that ask auth-service for the keys. */
@Tag("sec")
public abstract class KeyRotationContract extends TokenContract {

    // The tests let services poll each second; in production it is 5 s.
    private static final Duration KNOWN_WITHIN = Duration.ofSeconds(5);

    @Test
    void sec10NewKeysAreKnownAndWithdrawnKeysForgottenWithinSeconds() {
        var before = goodToken();
        var next = TestTokens.of("key-" + UUID.randomUUID());
        var after = next.token(user(), permission());

        eventually(KNOWN_WITHIN, () -> assertThat(status(after)).isEqualTo(200));
        assertThat(status(before)).isEqualTo(200);
        TestTokens.withdraw(next.key().id());
        eventually(KNOWN_WITHIN, () -> assertThat(status(after)).isEqualTo(401));
        assertThat(status(before)).isEqualTo(200);
    }

    private int status(String token) {
        return service.get(guardedPath(), token).statusCode();
    }
}

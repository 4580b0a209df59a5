package com.questcity.auth.token;

import com.questcity.common.identity.IdentityConfig;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The configuration of tokens, for tests without a Quarkus. */
final class TestConfig {

    static final IdentityConfig IDENTITY =
            new Identity(
                    "https://issuer",
                    "users",
                    "services",
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(5));

    static final TokenConfig TOKENS = tokens(Optional.empty());

    private record Identity(
            String issuer,
            String audience,
            String internalAudience,
            Duration clockSkew,
            Duration keyRefresh)
            implements IdentityConfig {}

    private record Tokens(
            Duration lifetime, Duration publishBeforeSigning, Optional<Path> masterKeyFile)
            implements TokenConfig {}

    private TestConfig() {}

    static TokenConfig tokens(Optional<Path> masterKeyFile) {
        return new Tokens(Duration.ofMinutes(15), Duration.ofSeconds(15), masterKeyFile);
    }
}

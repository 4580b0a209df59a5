package com.questcity.auth.token;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** How tokens are made. */
@ConfigMapping(prefix = "questcity.token")
interface TokenConfig {

    /** How long a user's token is good. */
    @WithDefault("15m")
    Duration lifetime();

    /**
     * How long a new key is published before it signs: every replica of auth-service reads the
     * table, and every service asks for the keys, well within it.
     */
    @WithDefault("15s")
    Duration publishBeforeSigning();

    Optional<Path> masterKeyFile();
}

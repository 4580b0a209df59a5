package com.questcity.auth.session;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long a login lasts. */
@ConfigMapping(prefix = "questcity.session")
interface SessionConfig {

    /** At the latest, however often it is refreshed. */
    @WithDefault("30d")
    Duration absolute();

    /** When nobody refreshes it. */
    @WithDefault("14d")
    Duration idle();

    /** How long the last used refresh token still gets the same successor: a lost answer. */
    @WithDefault("10s")
    Duration grace();

    /** Of one account; another login ends the one that was not used for longest. */
    @WithDefault("50")
    int most();
}

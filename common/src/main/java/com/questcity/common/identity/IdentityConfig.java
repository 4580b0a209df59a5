package com.questcity.common.identity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How tokens are judged; the same on all services. */
@ConfigMapping(prefix = "questcity.identity")
public interface IdentityConfig {

    @WithDefault("https://questcity")
    String issuer();

    /** Whom a user's token is meant for. A service's own tokens carry another audience. */
    @WithDefault("questcity")
    String audience();

    /** Whom a service's token is meant for. */
    @WithDefault("questcity-internal")
    String internalAudience();

    /** How far the clocks of two machines may differ. */
    @WithDefault("5s")
    Duration clockSkew();

    /**
     * How often the public keys are asked for, so how long after its publication a key is known.
     */
    @WithDefault("5s")
    Duration keyRefresh();
}

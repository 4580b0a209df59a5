package com.questcity.common.events;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Who is told of what. */
@ConfigMapping(prefix = "questcity.events")
interface EventsConfig {

    /** The contexts to tell, by the event's type. */
    Map<String, List<String>> consumers();

    @WithDefault("250ms")
    Duration pollEvery();
}

package com.questcity.common.ratelimit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.time.Duration;
import java.util.Map;

/** The quotas by name: {@code questcity.limits.register.calls=20} and {@code .within=1h}. */
@ConfigMapping(prefix = "questcity.limits")
interface LimitsConfig {

    @WithParentName
    Map<String, Allowance> byName();

    /** So many calls at once; used ones come back evenly over the time. */
    interface Allowance {

        int calls();

        Duration within();
    }
}

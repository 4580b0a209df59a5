package com.questcity.auth.session;

import java.time.Duration;

/** How long logins last in tests without a Quarkus. */
record TestLifetimes(Duration absolute, Duration idle, Duration grace, int most)
        implements SessionConfig {

    static final TestLifetimes STANDARD =
            new TestLifetimes(Duration.ofDays(30), Duration.ofDays(14), Duration.ofSeconds(10), 3);
}

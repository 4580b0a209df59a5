package com.questcity.auth.mail;

import com.questcity.common.resilience.Guards;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.faulttolerance.api.Guard;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;

/** The mail server's guard: jobs wait and retry, so a slow server must not hold their threads. */
class MailGuard {

    @Produces
    @Singleton
    @Identifier("mail") Guard mail() {
        return Guards.breaker("mail", Duration.ofSeconds(10), Duration.ofSeconds(30));
    }
}

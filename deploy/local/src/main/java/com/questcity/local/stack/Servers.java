package com.questcity.local.stack;

import com.questcity.embedded.LocalPostgres;
import com.questcity.embedded.LocalRedis;
import com.questcity.embedded.LocalS3;
import com.questcity.embedded.LocalSmtp;
import com.questcity.embedded.Secrets;
import com.questcity.local.home.Home;
import java.util.List;

/** The four servers that the services stand on. */
final class Servers {

    private final Home home;
    private final Secrets secrets;

    Servers(Home home) {
        this.home = home;
        this.secrets = Secrets.in(home.secrets());
    }

    /**
     * Starts all at the same time; those that came up are closed with the stack even if another did
     * not.
     */
    void start(Parts parts) {
        var ports = home.ports();
        parts.startTogether(
                List.of(
                        new Part("postgres", "127.0.0.1:" + ports.postgres(), this::postgres),
                        new Part("redis", "127.0.0.1:" + ports.redis(), this::redis),
                        new Part("s3", "127.0.0.1:" + ports.s3(), this::s3),
                        new Part("smtp", "127.0.0.1:" + ports.smtp(), this::smtp)));
    }

    LocalPostgres postgres() {
        return LocalPostgres.at(
                home.postgres(), home.ports().postgres(), secrets, home.log("postgres"));
    }

    private LocalRedis redis() {
        return LocalRedis.at(
                home.redis(), home.ports().redis(), home.pidFile("redis"), home.log("redis"));
    }

    private LocalS3 s3() {
        return LocalS3.at(home.s3(), home.ports().s3(), secrets.password("s3.key"));
    }

    private LocalSmtp smtp() {
        return LocalSmtp.at(home.mail(), home.ports().smtp());
    }
}

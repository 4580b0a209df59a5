package com.questcity.local.stack;

import com.questcity.embedded.LocalPostgres;
import com.questcity.embedded.LocalRedis;
import com.questcity.embedded.LocalS3;
import com.questcity.embedded.LocalSmtp;
import com.questcity.embedded.Secrets;
import com.questcity.local.home.Home;
import com.questcity.local.process.PidFile;
import java.util.List;

/** The four servers that the services stand on. */
final class Servers {

    private final Home home;
    private final Progress progress;
    private final Secrets secrets;

    Servers(Home home, Progress progress) {
        this.home = home;
        this.progress = progress;
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
                        new Part(
                                "postgres",
                                "127.0.0.1:" + ports.postgres(),
                                () -> kept("postgres", this::postgres, PidFile.ofPostgres(home))),
                        new Part(
                                "redis",
                                "127.0.0.1:" + ports.redis(),
                                () -> kept("redis", this::redis, PidFile.of(home, "redis"))),
                        new Part("s3", "127.0.0.1:" + ports.s3(), this::s3),
                        new Part("smtp", "127.0.0.1:" + ports.smtp(), this::smtp)));
    }

    private AutoCloseable kept(String name, Part.Start start, PidFile pidFile) throws Exception {
        return ServerKeeper.start(name, start, () -> pidFile.process().isPresent(), progress);
    }

    LocalPostgres postgres() {
        return LocalPostgres.at(
                home.postgres(), home.ports().postgres(), secrets, home.log("postgres"));
    }

    private LocalRedis redis() {
        return LocalRedis.at(
                home.redis(),
                home.ports().redis(),
                secrets.password("redis.password"),
                home.pidFile("redis"),
                home.log("redis"));
    }

    private LocalS3 s3() {
        return LocalS3.at(home.s3(), home.ports().s3(), secrets.password("s3.key"));
    }

    private LocalSmtp smtp() {
        return LocalSmtp.at(home.mail(), home.ports().smtp());
    }
}

package com.questcity.local.stack;

import com.questcity.local.home.Home;
import com.questcity.local.process.Leftovers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import picocli.CommandLine.Command;

/** Stops the platform and whatever a killed launcher left. Its data stays. */
@Command(name = "down", description = "Stops the platform; its data stays.")
public final class DownCommand implements Callable<Integer> {

    private static final int LIMIT_SECONDS = 120;

    private final Map<String, String> environment;
    private final Progress progress = new Progress(System.out);

    public DownCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws Exception {
        var home = Home.from(environment).create();
        var begin = Instant.now();
        var launcher = LauncherLock.holder(home);
        if (launcher.isPresent()) {
            return stop(launcher.get(), begin);
        }
        new Leftovers(home).end();
        progress.say("QuestCity is not running.");
        return 0;
    }

    private int stop(ProcessHandle launcher, Instant begin) throws Exception {
        launcher.destroy();
        try {
            launcher.onExit().get(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            progress.say(
                    "QuestCity (process "
                            + launcher.pid()
                            + ") has not stopped in "
                            + LIMIT_SECONDS
                            + " s.");
            return 1;
        }
        progress.say(
                "QuestCity stopped in "
                        + Duration.between(begin, Instant.now()).toSeconds()
                        + " s.");
        return 0;
    }
}

package com.questcity.local.stack;

import com.questcity.local.home.Home;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts the platform and stays with it until it is stopped. */
@Command(
        name = "up",
        description = "Starts the whole platform; a second time it only says that it runs.")
public final class UpCommand implements Callable<Integer> {

    private final Map<String, String> environment;
    private final Attachments attachments;
    private final Progress progress = new Progress(System.out);

    @Option(
            names = {"-d", "--detached"},
            description = "Returns when the platform is ready, and leaves it running.")
    private boolean detached;

    public UpCommand(Map<String, String> environment, Attachments attachments) {
        this.environment = environment;
        this.attachments = attachments;
    }

    @Override
    public Integer call() throws Exception {
        var home = Home.from(environment).create();
        var running = LauncherLock.holder(home);
        if (running.isPresent()) {
            return sayItRuns(home, running.get());
        }
        return detached ? new DetachedStart(home, progress).run() : stay(home);
    }

    private int sayItRuns(Home home, ProcessHandle launcher) {
        progress.say("QuestCity is already running (process " + launcher.pid() + ").");
        new Directions(home).lines().forEach(progress::say);
        return 0;
    }

    private int stay(Home home) throws InterruptedException {
        var lock = LauncherLock.take(home);
        if (lock.isEmpty()) {
            progress.say("QuestCity is being started by another process.");
            return 0;
        }
        LauncherLog.open(home);
        var launcher =
                new Launcher(home, new PackagedService(home, environment), attachments, progress);
        // Ctrl-C and TERM end the JVM, and its end runs this; the lock goes with the process.
        Runtime.getRuntime().addShutdownHook(new Thread(launcher::close, "stop"));
        try {
            launcher.start(begin());
        } catch (StartFailed e) {
            progress.say(String.valueOf(e.getMessage()));
            return 1;
        }
        new CountDownLatch(1).await();
        return 0;
    }

    private static Instant begin() {
        return ProcessHandle.current().info().startInstant().orElseGet(Instant::now);
    }
}

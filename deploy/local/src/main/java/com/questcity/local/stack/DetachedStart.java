package com.questcity.local.stack;

import com.questcity.embedded.Detached;
import com.questcity.local.home.Home;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/** Starts a launcher that goes on alone, and shows its lines until the stack is ready. */
final class DetachedStart {

    private static final String PART = "up";

    private final Home home;
    private final Progress progress;

    DetachedStart(Home home, Progress progress) {
        this.home = home;
        this.progress = progress;
    }

    int run() throws IOException, InterruptedException {
        var log = home.log(PART).toFile();
        Files.deleteIfExists(Launcher.readyFile(home));
        var shown = log.length();
        var launcher =
                Detached.program(home.pidFile(PART), command())
                        .redirectErrorStream(true)
                        .redirectOutput(Redirect.appendTo(log))
                        .start();
        // Whoever loses patience before it is ready wants no stack.
        var giveUp = new Thread(launcher::destroy, "give-up");
        Runtime.getRuntime().addShutdownHook(giveUp);
        var ready = false;
        while (!ready && launcher.isAlive()) {
            Thread.sleep(100);
            ready = Files.exists(Launcher.readyFile(home));
            shown = showFrom(shown);
        }
        showFrom(shown);
        Runtime.getRuntime().removeShutdownHook(giveUp);
        return ready ? 0 : 1;
    }

    private long showFrom(long position) throws IOException {
        try (var log = new RandomAccessFile(home.log(PART).toFile(), "r")) {
            var length = log.length();
            var fresh = new byte[(int) (length - position)];
            log.seek(position);
            log.readFully(fresh);
            var text = new String(fresh, StandardCharsets.UTF_8);
            var whole = text.substring(0, text.lastIndexOf('\n') + 1);
            whole.lines().forEach(progress::say);
            return position + whole.getBytes(StandardCharsets.UTF_8).length;
        }
    }

    /** The command line of this JVM, with "up" alone. */
    private static List<String> command() {
        var command = new ArrayList<String>();
        command.add(PackagedService.java());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(
                List.of(
                        "-cp",
                        System.getProperty("java.class.path"),
                        "com.questcity.local.QuestCity",
                        "up"));
        return command;
    }
}

package com.questcity.local.stack;

import com.questcity.local.home.Home;
import com.questcity.local.home.Service;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows the last lines of one log or of all, and with -f what is added. */
@Command(
        name = "logs",
        description = "Shows the last lines of all logs, or of one part's (auth, postgres, ...).")
public final class LogsCommand implements Callable<Integer> {

    private final Map<String, String> environment;

    @Parameters(arity = "0..1", paramLabel = "PART", description = "A service or a server.")
    private String part = "";

    @Option(
            names = {"-f", "--follow"},
            description = "Goes on with every new line.")
    private boolean follow;

    @Option(
            names = {"-n", "--lines"},
            description = "How many lines of each log (default: ${DEFAULT-VALUE}).")
    private int lines = 20;

    @Spec private CommandSpec spec = CommandSpec.create();

    public LogsCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws Exception {
        var home = Home.from(environment).create();
        var logs = logs(home);
        if (logs.isEmpty()) {
            spec.commandLine().getErr().println("there is no log " + part + " in " + home.logs());
            return 1;
        }
        var positions = new LinkedHashMap<Path, Long>();
        for (var log : logs) {
            positions.put(log, Files.size(log));
            LogTail.of(log, lines).lines().forEach(line -> show(log, line, logs.size() > 1));
        }
        while (follow) {
            Thread.sleep(200);
            for (var log : logs) {
                positions.put(log, showFrom(log, positions.getOrDefault(log, 0L), logs.size() > 1));
            }
        }
        return 0;
    }

    private List<Path> logs(Home home) throws IOException {
        if (!part.isEmpty()) {
            var name = Service.named(part).map(Service::module).orElse(part);
            var log = home.log(name).normalize();
            return home.logs().equals(log.getParent()) && Files.exists(log)
                    ? List.of(log)
                    : List.of();
        }
        try (var files = Files.list(home.logs())) {
            return files.filter(file -> file.toString().endsWith(".log")).sorted().toList();
        }
    }

    private long showFrom(Path log, long position, boolean named) throws IOException {
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            var fresh = new byte[(int) Math.max(0, file.length() - position)];
            file.seek(position);
            file.readFully(fresh);
            new String(fresh, StandardCharsets.UTF_8)
                    .lines()
                    .forEach(line -> show(log, line, named));
            return position + fresh.length;
        }
    }

    private void show(Path log, String line, boolean named) {
        var name = log.getFileName().toString().replace(".log", "");
        out().println(named ? String.format("%-15s %s", name, line) : line);
        out().flush();
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}

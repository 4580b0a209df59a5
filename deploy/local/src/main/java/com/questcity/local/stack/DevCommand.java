package com.questcity.local.stack;

import com.questcity.local.home.Home;
import com.questcity.local.home.Service;
import com.questcity.local.home.ServiceEnvironment;
import com.questcity.local.process.PidFile;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs one service from its sources with live reload, in its place in the running stack. */
@Command(
        name = "dev",
        description =
                "Replaces a service of the running platform by one that reloads its sources as you save them.")
public final class DevCommand implements Callable<Integer> {

    private final Map<String, String> environment;

    @Parameters(paramLabel = "SERVICE", description = "auth, quest, chat, media or social")
    private String name = "";

    @Spec private CommandSpec spec = CommandSpec.create();

    public DevCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws Exception {
        var home = Home.from(environment).create();
        var service = Service.named(name);
        if (service.isEmpty()) {
            return refuse("there is no service " + name);
        }
        if (LauncherLock.holder(home).isEmpty()) {
            return refuse("QuestCity is not running: deploy/questcity up -d starts it");
        }
        return run(home, service.get());
    }

    private int run(Home home, Service service) throws IOException, InterruptedException {
        try (var hold = Hold.on(home, service)) {
            // Ctrl-C ends Maven first; the hold must go all the same.
            Runtime.getRuntime().addShutdownHook(new Thread(hold::close, "let-go"));
            awaitEnd(home, service);
            return maven(home, service).inheritIO().start().waitFor();
        }
    }

    private static void awaitEnd(Home home, Service service) throws InterruptedException {
        while (PidFile.of(home, service.module()).process().isPresent()) {
            Thread.sleep(100);
        }
    }

    private ProcessBuilder maven(Home home, Service service) {
        var builder =
                new ProcessBuilder(
                                List.of(
                                        environment.getOrDefault("QUESTCITY_MAVEN", "mvn"),
                                        "-q",
                                        "-Dquick",
                                        "-DskipTests",
                                        "-Ddebug=false",
                                        "-pl",
                                        service.module(),
                                        "-am",
                                        "test-compile", // the test-jar of common is a dependency
                                        "quarkus:dev"))
                        .directory(home.checkout().toFile());
        builder.environment().putAll(new ServiceEnvironment(home).write(service));
        return builder;
    }

    private int refuse(String reason) {
        spec.commandLine().getErr().println(reason);
        return 1;
    }
}

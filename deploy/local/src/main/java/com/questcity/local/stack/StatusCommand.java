package com.questcity.local.stack;

import com.questcity.local.home.Home;
import com.questcity.local.home.Service;
import com.questcity.local.process.Memory;
import com.questcity.local.process.PidFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * One line for each part: its state, process, port and memory. Exit code 0 only when everything is
 * ready.
 */
@Command(name = "status", description = "Shows the state, process, port and memory of each part.")
public final class StatusCommand implements Callable<Integer> {

    private final Map<String, String> environment;
    private boolean allReady = true;

    @Spec private CommandSpec spec = CommandSpec.create();

    public StatusCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        var home = Home.from(environment).create();
        var launcher = LauncherLock.holder(home);
        if (launcher.isEmpty()) {
            out().println("QuestCity is not running.");
            return 1;
        }
        show(home, launcher);
        return allReady ? 0 : 1;
    }

    private void show(Home home, Optional<ProcessHandle> launcher) {
        var ports = home.ports();
        out().printf("%-15s %-9s %8s %6s %7s%n", "PART", "STATE", "PID", "PORT", "MB");
        line(
                "postgres",
                listens(ports.postgres()),
                PidFile.ofPostgres(home).process(),
                ports.postgres());
        line("redis", listens(ports.redis()), PidFile.of(home, "redis").process(), ports.redis());
        for (var service : Service.values()) {
            line(
                    service.module(),
                    Readiness.of(home, service),
                    process(home, service),
                    ports.of(service));
        }
        line("gateway", listens(ports.gateway()), launcher, ports.gateway());
        // These two live in the gateway's process.
        line("s3", listens(ports.s3()), Optional.empty(), ports.s3());
        line("smtp", listens(ports.smtp()), Optional.empty(), ports.smtp());
    }

    private static Optional<ProcessHandle> process(Home home, Service service) {
        return PidFile.of(home, service.module()).process();
    }

    private void line(String part, boolean ready, Optional<ProcessHandle> process, int port) {
        allReady &= ready;
        out().printf(
                        Locale.ROOT,
                        "%-15s %-9s %8s %6d %7s%n",
                        part,
                        ready ? "ready" : process.isPresent() ? "starting" : "down",
                        process.map(found -> Long.toString(found.pid())).orElse("-"),
                        port,
                        process.map(found -> Long.toString(memory(part, found))).orElse("-"));
    }

    /** The launcher is everybody's parent: only its own memory is the gateway's. */
    private static long memory(String part, ProcessHandle process) {
        return part.equals("gateway")
                ? Memory.ownMebibytes(process)
                : Memory.mebibytes(List.of(process));
    }

    private static boolean listens(int port) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}

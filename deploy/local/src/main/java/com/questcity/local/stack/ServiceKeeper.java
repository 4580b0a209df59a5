package com.questcity.local.stack;

import com.questcity.local.home.Home;
import com.questcity.local.home.Service;
import com.questcity.local.home.ServiceEnvironment;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one service running: restarts it when it crashes, and stands back while somebody holds its
 * place.
 */
final class ServiceKeeper implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofMinutes(2);
    private static final Duration LOOK_EVERY = Duration.ofMillis(100);

    private final Home home;
    private final Service service;
    private final ServiceProgram program;
    private final Progress progress;
    private final BackOff backOff = new BackOff();
    private final Thread watcher;

    private volatile boolean closed;
    private @Nullable ServiceProcess process;

    private ServiceKeeper(Home home, Service service, ServiceProgram program, Progress progress) {
        this.home = home;
        this.service = service;
        this.program = program;
        this.progress = progress;
        this.watcher = Thread.ofVirtual().name("keep-" + service.module()).unstarted(this::watch);
    }

    /** Returns when the service is ready for the first time. */
    static ServiceKeeper start(
            Home home,
            Service service,
            ServiceProgram program,
            BooleanSupplier isStopping,
            Progress progress)
            throws IOException {
        var keeper = new ServiceKeeper(home, service, program, progress);
        try {
            keeper.awaitFirstReady(keeper.run(), isStopping);
        } catch (RuntimeException | IOException e) {
            keeper.close();
            throw e;
        }
        keeper.watcher.start();
        return keeper;
    }

    private synchronized ServiceProcess run() throws IOException {
        var variables = new ServiceEnvironment(home).write(service);
        var started = ServiceProcess.start(home, service, program.command(service), variables);
        process = started;
        backOff.started();
        return started;
    }

    private void awaitFirstReady(ServiceProcess started, BooleanSupplier isStopping) {
        var deadline = Instant.now().plus(START_LIMIT);
        while (!Readiness.of(home, service)) {
            if (!started.isAlive()) {
                throw failed("stopped with exit code " + started.exitCode());
            }
            if (isStopping.getAsBoolean()) {
                throw new StartFailed("stopped while starting");
            }
            if (Instant.now().isAfter(deadline)) {
                throw failed("is not ready after " + START_LIMIT.toSeconds() + " s");
            }
            pause();
        }
    }

    private StartFailed failed(String what) {
        return new StartFailed(
                service.module()
                        + " "
                        + what
                        + "; the end of "
                        + home.log(service.module())
                        + ":\n"
                        + LogTail.of(home.log(service.module()), 15));
    }

    private void watch() {
        while (!closed) {
            try {
                look();
            } catch (IOException | RuntimeException e) {
                progress.say(service.module() + " could not be started again: " + e.getMessage());
            }
            pause();
        }
    }

    private synchronized void look() throws IOException {
        var current = process;
        if (closed) {
            return;
        }
        if (Hold.isOn(home, service)) {
            stopProcess();
        } else if (current == null) {
            progress.say(service.module() + " is back as packaged");
            run();
        } else if (!current.isAlive() && backOff.isOver()) {
            progress.say(
                    service.module()
                            + " stopped with exit code "
                            + current.exitCode()
                            + ": started again");
            run();
        }
    }

    private synchronized void stopProcess() {
        if (process != null) {
            process.stop();
            process = null;
        }
    }

    @Override
    public void close() {
        closed = true;
        stopProcess();
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_EVERY);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package com.questcity.local.stack;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Starts a server again when its process has died; its data is in its folder. */
final class ServerKeeper implements AutoCloseable {

    private static final Duration LOOK_EVERY = Duration.ofMillis(500);

    private final String name;
    private final Part.Start start;
    private final BooleanSupplier isAlive;
    private final Progress progress;
    private final BackOff backOff = new BackOff();
    private AutoCloseable server;
    private boolean closed;

    private ServerKeeper(String name, Part.Start start, BooleanSupplier isAlive, Progress progress)
            throws Exception {
        this.name = name;
        this.start = start;
        this.isAlive = isAlive;
        this.progress = progress;
        this.server = start.run();
        backOff.started();
    }

    static ServerKeeper start(
            String name, Part.Start start, BooleanSupplier isAlive, Progress progress)
            throws Exception {
        var keeper = new ServerKeeper(name, start, isAlive, progress);
        Thread.ofVirtual().name("keep-" + name).start(keeper::watch);
        return keeper;
    }

    private void watch() {
        try {
            while (look()) {
                Thread.sleep(LOOK_EVERY);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean look() {
        if (!closed && !isAlive.getAsBoolean() && backOff.isOver()) {
            progress.say(name + " stopped: started again");
            startAgain();
        }
        return !closed;
    }

    private void startAgain() {
        backOff.started();
        try {
            server.close();
            server = start.run();
        } catch (Exception e) {
            progress.say(name + " could not be started again: " + e.getMessage());
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        try {
            server.close();
        } catch (Exception e) {
            progress.say(name + " did not stop cleanly: " + e.getMessage());
        }
    }
}

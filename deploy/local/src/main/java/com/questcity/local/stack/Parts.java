package com.questcity.local.stack;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The running parts of a stack, in groups that start together and, in the opposite order, stop
 * together.
 */
final class Parts implements AutoCloseable {

    private final Progress progress;
    private final Deque<List<AutoCloseable>> groups = new ArrayDeque<>();
    private CompletableFuture<Void> starting = CompletableFuture.completedFuture(null);
    private @Nullable StartFailed failure;

    Parts(Progress progress) {
        this.progress = progress;
    }

    /** Returns when all are up, or fails with the first that did not come up. */
    void startTogether(Collection<Part> parts) {
        begin(parts).join();
        failIfStopping();
    }

    private synchronized CompletableFuture<Void> begin(Collection<Part> parts) {
        var group = new ArrayList<AutoCloseable>();
        groups.push(group);
        starting = together(parts.stream().map(part -> () -> start(part, group)));
        return starting;
    }

    private void start(Part part, List<AutoCloseable> group) {
        var begin = Instant.now();
        try {
            failIfStopping();
            add(part.start().run(), group);
            progress.ready(part.name(), Duration.between(begin, Instant.now()), part.address());
        } catch (StartFailed e) {
            stopStarting(e);
        } catch (Exception e) {
            stopStarting(new StartFailed(part.name() + " did not start: " + e.getMessage(), e));
        }
    }

    private synchronized void add(AutoCloseable started, List<AutoCloseable> group) {
        group.add(started);
    }

    /** The first reason counts: what follows is only its consequence. */
    private synchronized void stopStarting(StartFailed reason) {
        if (failure == null) {
            failure = reason;
        }
    }

    private synchronized void failIfStopping() {
        if (failure != null) {
            throw failure;
        }
    }

    /** Whoever waits while starting should look at this and give up. */
    synchronized boolean isStopping() {
        return failure != null;
    }

    @Override
    public void close() {
        stopStarting(new StartFailed("stopped while starting"));
        currentStart().join();
        for (var group = next(); group != null; group = next()) {
            together(group.stream().map(part -> () -> close(part))).join();
        }
    }

    private synchronized CompletableFuture<Void> currentStart() {
        return starting;
    }

    private synchronized @Nullable List<AutoCloseable> next() {
        return groups.poll();
    }

    /** One part that does not stop cleanly must not keep the others from stopping. */
    private void close(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            progress.say(
                    "  "
                            + part.getClass().getSimpleName()
                            + " did not stop cleanly: "
                            + e.getMessage());
        }
    }

    private static CompletableFuture<Void> together(java.util.stream.Stream<Runnable> works) {
        return CompletableFuture.allOf(
                works.map(work ->
                                CompletableFuture.runAsync(
                                        work, task -> Thread.ofPlatform().daemon().start(task)))
                        .toArray(CompletableFuture[]::new));
    }
}

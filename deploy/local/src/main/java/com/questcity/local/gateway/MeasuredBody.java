package com.questcity.local.gateway;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A request body on its way through, counted: a chunked one can't pass the limit that a declared
 * one is held to.
 */
final class MeasuredBody implements ReadStream<Buffer> {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long SLOWEST_BYTES_PER_SECOND = 16 * 1024;

    private final ReadStream<Buffer> body;
    private final long limit;
    private final long begin = System.nanoTime();
    private long seen;
    private boolean paused;
    private boolean ended;
    private Runnable progress = () -> {};
    private @Nullable Handler<Throwable> failed;

    MeasuredBody(ReadStream<Buffer> body, long limit) {
        this.body = body;
        this.limit = limit;
    }

    void onProgress(Runnable action) {
        progress = action;
    }

    /**
     * Whether the client is the one to go on: it has more to send, and nothing keeps it from
     * sending.
     */
    boolean isAwaited() {
        return !ended && !paused;
    }

    boolean isTooLarge() {
        return seen > limit;
    }

    /**
     * Whether the client sends just enough to never be idle, and so holds a connection for itself.
     */
    boolean isTooSlow() {
        var allowed =
                PATIENCE.toNanos() + seen * TimeUnit.SECONDS.toNanos(1) / SLOWEST_BYTES_PER_SECOND;
        return System.nanoTime() - begin > allowed;
    }

    @Override
    public ReadStream<Buffer> handler(@Nullable Handler<Buffer> handler) {
        body.handler(handler == null ? null : chunk -> pass(chunk, handler));
        return this;
    }

    private void pass(Buffer chunk, Handler<Buffer> handler) {
        seen += chunk.length();
        if (isTooSlow() && failed != null) {
            failed.handle(new IllegalStateException("The body comes too slowly"));
        } else if (!isTooLarge()) {
            progress.run();
            handler.handle(chunk);
        } else if (failed != null) {
            failed.handle(new IllegalStateException("The body is larger than " + limit));
        }
    }

    private void end(Handler<Void> handler) {
        ended = true;
        handler.handle(null);
    }

    @Override
    public ReadStream<Buffer> exceptionHandler(@Nullable Handler<Throwable> handler) {
        failed = handler;
        body.exceptionHandler(handler);
        return this;
    }

    @Override
    public ReadStream<Buffer> pause() {
        paused = true;
        body.pause();
        return this;
    }

    @Override
    public ReadStream<Buffer> resume() {
        paused = false;
        body.resume();
        return this;
    }

    @Override
    public ReadStream<Buffer> fetch(long amount) {
        body.fetch(amount);
        return this;
    }

    @Override
    public ReadStream<Buffer> endHandler(@Nullable Handler<Void> handler) {
        body.endHandler(handler == null ? null : end -> end(handler));
        return this;
    }
}

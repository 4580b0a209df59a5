package com.questcity.local.tour;

import com.questcity.local.client.Answer;
import com.questcity.local.client.PlatformSilent;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Asks for some pages again and again beside what else happens, and keeps the first refusal. */
final class SteadyRequests implements AutoCloseable {

    private static final Duration EVERY = Duration.ofMillis(25);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Function<String, Answer> request;
    private final AtomicInteger answered = new AtomicInteger();
    private final AtomicReference<@Nullable String> refusal = new AtomicReference<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean ended;

    private SteadyRequests(Function<String, Answer> request) {
        this.request = request;
    }

    static SteadyRequests on(List<String> pages, Function<String, Answer> request) {
        var requests = new SteadyRequests(request);
        pages.forEach(page -> requests.threads.execute(() -> requests.repeat(page)));
        return requests;
    }

    private void repeat(String page) {
        while (!ended) {
            ask(page);
            LockSupport.parkNanos(EVERY.toNanos());
        }
    }

    private void ask(String page) {
        try {
            var answer = request.apply(page);
            if (answer.is(200)) {
                answered.incrementAndGet();
            } else {
                refusal.compareAndSet(null, answer.describe() + " from " + page);
            }
        } catch (PlatformSilent e) {
            refusal.compareAndSet(null, e.getMessage());
        }
    }

    void awaitMore(int count) {
        var enough = answered.get() + count;
        Soon.find(
                PATIENCE,
                count + " answers",
                () ->
                        Optional.of(enough)
                                .filter(wanted ->
                                        answered.get() >= wanted || refusal.get() != null));
    }

    void requireNoneRefused() {
        var first = refusal.get();
        StepFailed.unless(first == null, "200 for every request", String.valueOf(first));
    }

    @Override
    public void close() {
        ended = true;
        threads.close();
    }
}

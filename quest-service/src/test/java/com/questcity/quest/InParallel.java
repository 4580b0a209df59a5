package com.questcity.quest;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** Does the same at once, several times. */
public final class InParallel {

    private InParallel() {}

    public static <T> List<T> times(int count, Callable<T> work) {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(count)) {
            var running =
                    IntStream.range(0, count)
                            .mapToObj(i ->
                                    threads.submit(() -> {
                                        start.await();
                                        return work.call();
                                    }))
                            .toList();
            start.countDown();
            return running.stream().map(InParallel::result).toList();
        }
    }

    private static <T> T result(java.util.concurrent.Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}

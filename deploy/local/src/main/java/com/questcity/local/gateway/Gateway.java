package com.questcity.local.gateway;

import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.util.concurrent.CompletionException;

/** A running gateway; closing it frees its port and ends its connections. */
public final class Gateway implements AutoCloseable {

    private final Vertx vertx;

    private Gateway(Vertx vertx) {
        this.vertx = vertx;
    }

    /**
     * Returns when the port answers.
     *
     * @throws UncheckedIOException when the port is taken or the manifest can't be read
     * @throws IllegalArgumentException when the manifest can't be followed
     */
    public static Gateway start(GatewaySettings settings) {
        var rules = IngressRules.read(settings.ingress());
        rules.requireAddresses(settings.services().keySet());
        int loops = Runtime.getRuntime().availableProcessors();
        var gateway = new Gateway(Vertx.vertx(options(loops)));
        try {
            join(
                    gateway.vertx.deployVerticle(
                            () -> new GatewayServer(settings, rules),
                            new DeploymentOptions().setInstances(loops)));
        } catch (RuntimeException failure) {
            gateway.close();
            throw failure;
        }
        return gateway;
    }

    @Override
    public void close() {
        join(vertx.close());
    }

    private static VertxOptions options(int loops) {
        // Nothing blocks here, so the workers stay few; and nothing is unpacked to disk.
        return new VertxOptions()
                .setEventLoopPoolSize(loops)
                .setWorkerPoolSize(1)
                .setInternalBlockingPoolSize(2)
                .setFileSystemOptions(
                        new FileSystemOptions()
                                .setClassPathResolvingEnabled(false)
                                .setFileCachingEnabled(false));
    }

    private static void join(Future<?> future) {
        try {
            future.toCompletionStage().toCompletableFuture().join();
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof BindException taken) {
                throw new UncheckedIOException(taken.getMessage(), taken);
            }
            throw failure;
        }
    }
}

package com.questcity.local.gateway;

import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.vertx.core.AbstractVerticle;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.PoolOptions;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One event loop of the gateway, with its own connections to the services. */
final class GatewayServer extends AbstractVerticle {

    private static final String LOOPBACK = "127.0.0.1";
    private static final int HEAD_BYTES = 20 * 1024;
    private static final int TARGET_BYTES = 8 * 1024;

    /** Per service and event loop: more than a service's own pools can use at a time. */
    private static final int CONNECTIONS = 1024;

    private static final int WAITING = 1024;

    private final GatewaySettings settings;
    private final IngressRules rules;

    GatewayServer(GatewaySettings settings, IngressRules rules) {
        this.settings = settings;
        this.rules = rules;
    }

    @Override
    public void start(Promise<Void> started) {
        var client = client();
        var deadlines = new HeadDeadlines(vertx, settings.limits().head());
        var page = new ApiPage(new ApiSpecs(client, settings.management()));
        vertx.createHttpServer(options())
                .connectionHandler(deadlines::opened)
                .invalidRequestHandler(GatewayServer::refuseUnreadable)
                .requestHandler(
                        new Entrance(rules, upstreams(client), page, settings.limits(), deadlines))
                .listen(settings.port(), LOOPBACK)
                .<Void>mapEmpty()
                .onComplete(started);
    }

    private HttpServerOptions options() {
        return new HttpServerOptions()
                .setHttp2ClearTextEnabled(false)
                .setMaxHeaderSize(HEAD_BYTES)
                .setMaxInitialLineLength(TARGET_BYTES)
                .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                .setIdleTimeout(Math.toIntExact(settings.limits().idle().toMillis()));
    }

    private HttpClient client() {
        return vertx.httpClientBuilder()
                .with(
                        new HttpClientOptions()
                                .setConnectTimeout(2_000)
                                .setKeepAliveTimeout(20)
                                .setMaxHeaderSize(HEAD_BYTES))
                .with(new PoolOptions().setHttp1MaxSize(CONNECTIONS).setMaxWaitQueueSize(WAITING))
                .build();
    }

    private Map<String, Upstream> upstreams(HttpClient client) {
        var upstreams = new HashMap<String, Upstream>();
        settings.services()
                .forEach((name, address) ->
                        upstreams.put(
                                name, new Upstream(name, address, client, settings.limits())));
        return upstreams;
    }

    /**
     * What Netty couldn't read: smuggling attempts (both lengths, two lengths, bare LF) end here as
     * well.
     */
    private static void refuseUnreadable(HttpServerRequest request) {
        request.response().putHeader(RequestId.HEADER, RequestId.of(null));
        var cause = request.decoderResult().cause();
        if (cause instanceof TooLongHttpLineException) {
            Answers.problem(request, Problem.TARGET_TOO_LONG, "At most 8 KiB are read.");
        } else if (cause instanceof TooLongHttpHeaderException) {
            Answers.problem(request, Problem.HEAD_TOO_LARGE, "At most 20 KiB are read.");
        } else {
            Answers.problem(request, Problem.BAD_REQUEST, "The request is not valid HTTP/1.1.");
        }
    }
}

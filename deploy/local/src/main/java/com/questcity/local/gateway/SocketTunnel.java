package com.questcity.local.gateway;

import io.netty.handler.timeout.IdleStateHandler;
import io.vertx.core.Future;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.NetSocket;
import io.vertx.core.net.impl.ConnectionBase;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Carries WebSockets. The proxy's own tunnel swallows the body of a refused upgrade (our problem
 * document) and has no back-pressure, so one slow reader could fill the memory; this one passes
 * both on.
 */
final class SocketTunnel {

    private final HttpClient client;
    private final RequestOptions origin;
    private final UpstreamFailures failures;
    private final Duration answer;
    private final Duration silence;

    SocketTunnel(
            HttpClient client,
            RequestOptions origin,
            UpstreamFailures failures,
            GatewayLimits limits) {
        this.client = client;
        this.origin = origin;
        this.failures = failures;
        this.answer = limits.answer();
        this.silence = limits.socket();
    }

    static boolean isUpgrade(HttpServerRequest request) {
        var connection = request.getHeader(HttpHeaders.CONNECTION);
        return request.method().equals(HttpMethod.GET)
                && "websocket".equalsIgnoreCase(request.getHeader(HttpHeaders.UPGRADE))
                && connection != null
                && connection.toLowerCase(Locale.ROOT).contains("upgrade")
                && !Answers.hasBody(request);
    }

    void open(HttpServerRequest incoming) {
        incoming.pause();
        client.request(new RequestOptions(origin))
                .compose(outgoing -> shake(incoming, outgoing))
                .onSuccess(response -> answer(incoming, response))
                .onFailure(failure -> refuse(incoming, failure));
    }

    private Future<HttpClientResponse> shake(
            HttpServerRequest incoming, HttpClientRequest outgoing) {
        outgoing.setMethod(HttpMethod.GET).setURI(incoming.uri());
        outgoing.headers().setAll(incoming.headers()).remove(HttpHeaders.HOST);
        outgoing.putHeader(HttpHeaders.CONNECTION, HttpHeaders.UPGRADE);
        outgoing.authority(incoming.authority());
        outgoing.exceptionHandler(known -> {});
        outgoing.idleTimeout(answer.toMillis());
        return outgoing.connect().onComplete(done -> endUnlessSwitched(outgoing, done.result()));
    }

    private static void endUnlessSwitched(
            HttpClientRequest outgoing, @Nullable HttpClientResponse response) {
        if (response != null && response.statusCode() != 101) {
            outgoing.end();
        }
    }

    private void answer(HttpServerRequest incoming, HttpClientResponse response) {
        var result = incoming.response().setStatusCode(response.statusCode());
        response.headers().remove(RequestId.HEADER);
        response.headers().remove(HttpHeaders.SERVER);
        if (response.statusCode() == 101) {
            result.headers().addAll(response.headers());
            join(incoming, response.netSocket());
            return;
        }
        response.headers().remove(HttpHeaders.CONNECTION).remove(HttpHeaders.TRANSFER_ENCODING);
        result.headers().addAll(response.headers());
        if (!response.headers().contains(HttpHeaders.CONTENT_LENGTH)) {
            result.setChunked(true);
        }
        incoming.resume();
        response.pipeTo(result);
    }

    private void join(HttpServerRequest incoming, NetSocket service) {
        // The first frame may come with the handshake: it waits until there is a client to send it
        // to.
        service.pause();
        incoming.toNetSocket()
                .onSuccess(browser -> {
                    allowSilence(browser);
                    browser.pipeTo(service);
                    service.pipeTo(browser);
                })
                .onFailure(failure -> service.close());
    }

    /** A request may not stand still for an hour; a chat may. */
    private void allowSilence(NetSocket socket) {
        var pipeline = ((ConnectionBase) socket).channel().pipeline();
        if (pipeline.get("idle") != null) {
            pipeline.replace(
                    "idle",
                    "idle",
                    new IdleStateHandler(0, 0, silence.toMillis(), TimeUnit.MILLISECONDS));
        }
    }

    private void refuse(HttpServerRequest incoming, Throwable failure) {
        var problem = failures.problem(failure);
        incoming.resume();
        Answers.problem(incoming, problem, failures.detail(problem));
    }
}

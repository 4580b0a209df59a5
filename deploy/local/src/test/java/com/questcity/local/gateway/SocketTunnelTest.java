package com.questcity.local.gateway;

import static com.questcity.local.gateway.GatewayUnderTest.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ClientWebSocket;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.http.UpgradeRejectedException;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.http.WebSocketConnectOptions;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SocketTunnelTest {

    private static final AtomicInteger WRITTEN = new AtomicInteger();

    private final GatewayUnderTest city =
            GatewayUnderTest.with("chat-service", SocketTunnelTest::chat);

    @AfterAll
    void stop() {
        city.close();
    }

    /**
     * Greets with the headers it saw, then echoes; refuses without a token, as the real one does.
     */
    private static void chat(HttpServerRequest request) {
        if (request.getHeader("Authorization") == null) {
            request.response()
                    .setStatusCode(401)
                    .putHeader("Content-Type", "application/problem+json")
                    .end("{\"status\":401}");
        } else if (!request.uri().equals("/api/v1/chats/silent/ws")) {
            request.toWebSocket()
                    .onSuccess(socket -> {
                        socket.writeTextMessage(request.headers().toString());
                        socket.textMessageHandler(socket::writeTextMessage);
                        if (request.uri().endsWith("/flood/ws")) {
                            flood(socket);
                        }
                    });
        }
    }

    private static void flood(ServerWebSocket socket) {
        var message = Buffer.buffer(new byte[60_000]);
        while (WRITTEN.get() < 1_000) {
            if (socket.writeQueueFull()) {
                socket.drainHandler(drained -> flood(socket));
                return;
            }
            socket.writeBinaryMessage(message);
            WRITTEN.incrementAndGet();
        }
    }

    private WebSocketConnectOptions to(String path) {
        return new WebSocketConnectOptions()
                .setHost("127.0.0.1")
                .setPort(city.port)
                .setURI(path)
                .putHeader("Authorization", "Bearer a.b.c");
    }

    private WebSocket connect(WebSocketConnectOptions options) {
        return await(city.vertx.createWebSocketClient().connect(options));
    }

    /**
     * The handler is there before the connection, so that a frame right after the handshake counts.
     */
    private ClientWebSocket open(WebSocketConnectOptions options, BlockingQueue<String> texts) {
        return open(new WebSocketClientOptions(), options, texts);
    }

    private ClientWebSocket open(
            WebSocketClientOptions client,
            WebSocketConnectOptions options,
            BlockingQueue<String> texts) {
        var socket = city.vertx.createWebSocketClient(client).webSocket();
        socket.textMessageHandler(texts::add);
        await(socket.connect(options));
        return socket;
    }

    @Test
    void framesPassInBothDirectionsAndTheFirstIsNotLost() throws Exception {
        var texts = new LinkedBlockingQueue<String>();

        open(to("/api/v1/chats/ws"), texts);

        assertThat(texts.poll(5, TimeUnit.SECONDS)).contains("Bearer a.b.c");
    }

    @Test
    void anEchoComesBack() throws Exception {
        var texts = new LinkedBlockingQueue<String>();
        var socket = open(to("/api/v1/chats/7/ws"), texts);
        assertThat(texts.poll(5, TimeUnit.SECONDS)).isNotNull();

        await(socket.writeTextMessage("привет 👋".repeat(2_000)));

        assertThat(texts.poll(5, TimeUnit.SECONDS)).isEqualTo("привет 👋".repeat(2_000));
    }

    @Test
    void forgedHeadersDoNotPassWithTheUpgradeEither() throws Exception {
        var options =
                to("/api/v1/chats/ws")
                        .addHeader("X-User-Id", "forged")
                        .addHeader("X-Forwarded-For", "forged")
                        .addHeader("X_User_Id", "forged")
                        .addHeader("Forwarded", "for=forged")
                        .addHeader("X-Request-ID", "socket-1234");

        var texts = new LinkedBlockingQueue<String>();

        open(options, texts);

        var seen = texts.poll(5, TimeUnit.SECONDS);

        assertThat(seen)
                .isNotNull()
                .doesNotContain("forged")
                .containsIgnoringCase("X-Forwarded-For=127.0.0.1")
                .containsIgnoringCase("X-Request-ID=socket-1234")
                .containsIgnoringCase("host=127.0.0.1:" + city.port);
    }

    @Test
    void theSubprotocolIsAgreedOnThroughTheGateway() {
        var options =
                to("/api/v1/chats/ws").setSubProtocols(List.of("bearer-token-carrier", "token"));

        assertThat(connect(options).subProtocol()).isEqualTo("bearer-token-carrier");
    }

    @Test
    void compressionIsAgreedOnThroughTheGateway() throws Exception {
        var texts = new LinkedBlockingQueue<String>();
        var compressing = new WebSocketClientOptions().setTryUsePerMessageCompression(true);
        var socket = open(compressing, to("/api/v1/chats/ws"), texts);

        socket.writeTextMessage("echo");

        assertThat(texts.poll(5, TimeUnit.SECONDS)).contains("Bearer");
        assertThat(texts.poll(5, TimeUnit.SECONDS)).isEqualTo("echo");
    }

    @Test
    void aRefusedUpgradeBringsTheServicesProblem() {
        var options = to("/api/v1/chats/ws");
        options.getHeaders().remove("Authorization");

        var refused = rejected(options);

        assertThat(refused.getStatus()).isEqualTo(401);
        assertThat(refused.getBody().toString()).isEqualTo("{\"status\":401}");
        assertThat(refused.getHeaders().get("Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void aServiceSilentAboutAnUpgradeIsA504() {
        var refused = rejected(to("/api/v1/chats/silent/ws"));

        assertThat(refused.getStatus()).isEqualTo(504);
        assertThat(refused.getBody().toString()).contains("/problems/timeout");
    }

    private UpgradeRejectedException rejected(WebSocketConnectOptions options) {
        var thrown = catchThrowableOfType(CompletionException.class, () -> connect(options));
        return (UpgradeRejectedException) Objects.requireNonNull(thrown.getCause());
    }

    @Test
    void aQuietSocketOutlivesTheTimeoutsOfRequests() throws Exception {
        var texts = new LinkedBlockingQueue<String>();
        var socket = open(to("/api/v1/chats/ws"), texts);
        assertThat(texts.poll(5, TimeUnit.SECONDS)).isNotNull();

        Thread.sleep(5_000);
        await(socket.writeTextMessage("still here"));

        assertThat(texts.poll(5, TimeUnit.SECONDS)).isEqualTo("still here");
    }

    @Test
    void aSlowReaderHoldsTheServiceBackInsteadOfFillingTheGateway() throws Exception {
        var slow = connect(to("/api/v1/chats/flood/ws").setIdleTimeout(0));
        slow.pause();

        int before = -1;
        while (before != WRITTEN.get() || before == 0) {
            before = WRITTEN.get();
            Thread.sleep(500);
        }

        assertThat(before * 60_000L).isLessThan(24L << 20);
        await(slow.close());
    }
}

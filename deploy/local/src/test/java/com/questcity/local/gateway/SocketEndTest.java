package com.questcity.local.gateway;

import static com.questcity.local.gateway.GatewayUnderTest.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Promise;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whoever ends a socket, the other side learns of it. */
class SocketEndTest {

    private final BlockingQueue<Short> closed = new LinkedBlockingQueue<>();
    private final GatewayUnderTest city = GatewayUnderTest.with("chat-service", this::chat);

    @AfterEach
    void stop() {
        city.close();
    }

    private void chat(HttpServerRequest request) {
        request.toWebSocket()
                .onSuccess(socket -> {
                    socket.textMessageHandler(text -> socket.close((short) 1012));
                    socket.closeHandler(end -> closed.add(code(socket)));
                });
    }

    private static Short code(ServerWebSocket socket) {
        return Objects.requireNonNullElse(socket.closeStatusCode(), (short) 1006);
    }

    private WebSocket connect() {
        return await(
                city.vertx
                        .createWebSocketClient()
                        .connect(city.port, "127.0.0.1", "/api/v1/chats/ws"));
    }

    @Test
    void aClosedClientIsToldToTheService() throws Exception {
        var socket = connect();

        socket.close((short) 4001);

        assertThat(closed.poll(5, TimeUnit.SECONDS)).isEqualTo((short) 4001);
    }

    @Test
    void aServiceThatClosesIsToldToTheClient() throws Exception {
        var ended = Promise.<Void>promise();
        var socket = connect();
        socket.closeHandler(ended::complete);

        await(socket.writeTextMessage("bye"));

        ended.future().toCompletionStage().toCompletableFuture().get(5, TimeUnit.SECONDS);
        assertThat(socket.closeStatusCode()).isEqualTo((short) 1012);
    }

    @Test
    void aClientThatVanishesIsNoticed() throws Exception {
        try (var socket = city.connect()) {
            socket.getOutputStream()
                    .write(
                            """
                            GET /api/v1/chats/ws HTTP/1.1\r
                            Host: a\r
                            Connection: Upgrade\r
                            Upgrade: websocket\r
                            Sec-WebSocket-Version: 13\r
                            Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
                            \r
                            """
                                    .getBytes(StandardCharsets.UTF_8));
            assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.UTF_8))
                    .isEqualTo("HTTP/1.1 101");
        }

        assertThat(closed.poll(5, TimeUnit.SECONDS)).isEqualTo((short) 1006);
    }
}

package com.questcity.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** A gateway that buffers would take everything from one side while the other stands still. */
class StreamingTest {

    private static final long SIZE = 50L << 20;

    /** What sockets and pipes hold by themselves, with room to spare: far below 50 MB. */
    private static final long IN_FLIGHT = 16L << 20;

    private static final GatewayLimits WIDE = GatewayLimits.STANDARD.withBody(SIZE);

    @Test
    void anUploadWaitsForAServiceThatDoesNotRead() throws Exception {
        var stalled = new CompletableFuture<HttpServerRequest>();
        var received = new AtomicLong();
        var sent = new AtomicLong();
        try (var city =
                        new GatewayUnderTest(
                                WIDE,
                                Map.of(
                                        "media-service",
                                        request -> {
                                            request.pause();
                                            request.handler(
                                                    chunk -> received.addAndGet(chunk.length()));
                                            request.endHandler(
                                                    end -> request.response().end("" + received));
                                            stalled.complete(request);
                                        }));
                var socket = city.connect()) {
            var upload = Thread.startVirtualThread(() -> upload(socket, sent));
            var request = stalled.get();

            long atRest = settled(sent);

            assertThat(atRest).isLessThan(IN_FLIGHT);
            assertThat(received).hasValue(0);
            request.resume();
            upload.join();
            assertThat(read(socket)).endsWith("" + SIZE);
        }
    }

    @Test
    void aDownloadWaitsForAClientThatDoesNotRead() throws Exception {
        var sent = new AtomicLong();
        try (var city =
                        new GatewayUnderTest(
                                WIDE, Map.of("media-service", request -> download(request, sent)));
                var socket = city.connect()) {
            socket.getOutputStream()
                    .write(
                            "GET /api/v1/media/1/content HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"
                                    .getBytes(StandardCharsets.UTF_8));

            long atRest = settled(sent);

            assertThat(atRest).isLessThan(IN_FLIGHT);
            long received = socket.getInputStream().transferTo(OutputStream.nullOutputStream());
            assertThat(received).isBetween(SIZE, SIZE + 2_000);
        }
    }

    @Test
    void aDownloadThatTheClientAbandonsIsAbandonedAtTheServiceToo() throws Exception {
        var abandoned = new CompletableFuture<Void>();
        var sent = new AtomicLong();
        Handler<HttpServerRequest> media =
                request -> {
                    request.connection().closeHandler(abandoned::complete);
                    download(request, sent);
                };
        try (var city = new GatewayUnderTest(WIDE, Map.of("media-service", media))) {
            try (var socket = city.connect()) {
                socket.getOutputStream()
                        .write(
                                "GET /api/v1/media/1/content HTTP/1.1\r\nHost: a\r\n\r\n"
                                        .getBytes(StandardCharsets.UTF_8));
                assertThat(socket.getInputStream().readNBytes(1_000)).hasSize(1_000);
            }

            abandoned.get(10, TimeUnit.SECONDS);

            assertThat(sent.get()).isLessThan(SIZE);
        }
    }

    private static void upload(Socket socket, AtomicLong sent) {
        try {
            var out = socket.getOutputStream();
            out.write(
                    ("POST /api/v1/media HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: "
                                    + SIZE
                                    + "\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            var chunk = new byte[1 << 16];
            while (sent.get() < SIZE) {
                out.write(chunk);
                sent.addAndGet(chunk.length);
            }
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    private static void download(HttpServerRequest request, AtomicLong sent) {
        request.response().putHeader("Content-Length", "" + SIZE);
        send(request, sent, Buffer.buffer(new byte[1 << 16]));
    }

    private static void send(HttpServerRequest request, AtomicLong sent, Buffer chunk) {
        var response = request.response();
        while (sent.get() < SIZE) {
            if (response.writeQueueFull()) {
                response.drainHandler(drained -> send(request, sent, chunk));
                return;
            }
            response.write(chunk);
            sent.addAndGet(chunk.length());
        }
        response.end();
    }

    /** The count once it has stood still for half a second. */
    private static long settled(AtomicLong count) throws InterruptedException {
        long before = -1;
        while (before != count.get() || before == 0) {
            before = count.get();
            Thread.sleep(500);
        }
        return before;
    }

    private static String read(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}

package com.questcity.auth.events;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.ToIntFunction;
import org.eclipse.microprofile.config.ConfigProvider;

/** A service that events are delivered to; it remembers them and answers as the test says. */
final class StubPeer implements AutoCloseable {

    record Call(String path, String contentType, String authorization, String body) {}

    final List<Call> calls = new CopyOnWriteArrayList<>();

    private final HttpServer server;
    // The server's own threads know nothing of the application, nor of its configuration.
    private final ClassLoader application = Thread.currentThread().getContextClassLoader();

    private StubPeer(HttpServer server, ToIntFunction<Call> answer) {
        this.server = server;
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> receive(exchange, answer));
        server.start();
    }

    static StubPeer start(String context, ToIntFunction<Call> answer) {
        var port =
                ConfigProvider.getConfig()
                        .getValue("questcity.test.port-of-" + context, Integer.class);
        try {
            var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
            return new StubPeer(HttpServer.create(address, 0), answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The calls that carry the text, such as an id. */
    List<Call> about(Object text) {
        return calls.stream().filter(call -> call.body().contains(text.toString())).toList();
    }

    private void receive(HttpExchange exchange, ToIntFunction<Call> answer) throws IOException {
        Thread.currentThread().setContextClassLoader(application);
        var headers = exchange.getRequestHeaders();
        var call =
                new Call(
                        exchange.getRequestURI().getPath(),
                        headers.getFirst("Content-Type"),
                        headers.getFirst("Authorization"),
                        new String(
                                exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        calls.add(call);
        exchange.sendResponseHeaders(answer.applyAsInt(call), -1);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

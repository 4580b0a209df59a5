package com.questcity.common.testing;

import com.questcity.embedded.LocalPostgres;
import com.questcity.embedded.Secrets;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** A platform whose PostgreSQL a test may kill and start again, on the same port and data. */
public class MortalPostgres extends PlatformResource {

    private static final String CONTROL = "questcity.test.postgres-control";

    private @Nullable LocalPostgres server;
    private @Nullable HttpServer control;

    @Override
    protected LocalPostgres startPostgres(Map<String, String> settings) {
        try {
            var home = Files.createTempDirectory("mortal-postgres");
            var http =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            http.createContext("/kill", exchange -> kill(exchange));
            http.createContext("/start", exchange -> startAgain(exchange, home));
            http.start();
            control = http;
            settings.put(CONTROL, "http://127.0.0.1:" + http.getAddress().getPort());
            server = at(home, 0);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        Objects.requireNonNull(control).stop(0);
        Objects.requireNonNull(server).close();
        super.stop();
    }

    /** As the kernel would, without a word of warning. */
    public static void kill() {
        call("/kill");
    }

    public static void startAgain() {
        call("/start");
    }

    private void kill(HttpExchange exchange) throws IOException {
        ProcessHandle.of(Objects.requireNonNull(server).pid()).orElseThrow().destroyForcibly();
        answer(exchange);
    }

    private void startAgain(HttpExchange exchange, Path home) throws IOException {
        var dead = Objects.requireNonNull(server);
        var port = dead.port();
        dead.close();
        server = at(home, port);
        answer(exchange);
    }

    private static LocalPostgres at(Path home, int port) {
        return LocalPostgres.at(
                home.resolve("data"),
                port,
                Secrets.in(home.resolve("secrets")),
                home.resolve("postgres.log"));
    }

    private static void answer(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
    }

    private static void call(String path) {
        var url = ConfigProvider.getConfig().getValue(CONTROL, String.class);
        try (var http = HttpClient.newHttpClient()) {
            var answer =
                    http.send(
                            HttpRequest.newBuilder(URI.create(url + path)).build(),
                            BodyHandlers.ofString());
            if (answer.statusCode() != 204) {
                throw new IllegalStateException(path + " answered " + answer.statusCode());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

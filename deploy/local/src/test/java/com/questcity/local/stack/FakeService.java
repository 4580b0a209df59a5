package com.questcity.local.stack;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/**
 * What the launcher sees of a service: a program that becomes ready on its management port, or not.
 */
final class FakeService {

    private FakeService() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length > 0) {
            System.out.println(String.join(" ", arguments));
            return;
        }
        if (Boolean.getBoolean("fake.broken")) {
            System.out.println("no configuration");
            System.exit(3);
        }
        answer(Integer.parseInt(System.getenv("QUARKUS_HTTP_PORT")));
        answer(Integer.parseInt(System.getenv("QUARKUS_MANAGEMENT_PORT")));
    }

    private static void answer(int port) throws IOException {
        var server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext(
                "/",
                exchange -> {
                    exchange.sendResponseHeaders(200, -1);
                    exchange.close();
                });
        server.start();
    }
}

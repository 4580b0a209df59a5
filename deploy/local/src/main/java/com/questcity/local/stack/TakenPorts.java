package com.questcity.local.stack;

import com.questcity.local.home.Ports;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.stream.Collectors;

/** Looks before the start whether somebody else listens where a part will. */
final class TakenPorts {

    private TakenPorts() {}

    static void refuse(Ports ports) {
        var taken =
                ports.parts().entrySet().stream()
                        .filter(part -> isTaken(part.getKey()))
                        .map(part ->
                                "port "
                                        + part.getKey()
                                        + " is taken, and "
                                        + part.getValue()
                                        + " wants it")
                        .collect(Collectors.joining("\n"));
        if (!taken.isEmpty()) {
            throw new StartFailed(
                    taken
                            + "\nStop the program that has it, or move all ports: QUESTCITY_PORT="
                            + elsewhere(ports.gateway())
                            + " deploy/questcity up");
        }
    }

    private static int elsewhere(int port) {
        return port < 60_000 ? port + 1000 : port - 1000;
    }

    private static boolean isTaken(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true); // connections that are closing do not count
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return false;
        } catch (IOException e) {
            return true;
        }
    }
}

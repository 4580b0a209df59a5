package com.questcity.auth.events;

import com.questcity.common.testing.PlatformResource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;

/**
 * The platform, with addresses for peers that tests bring to life, and events that they publish.
 */
public class PeersResource extends PlatformResource {

    @Override
    public Map<String, String> start() {
        var settings = super.start();
        for (var peer : new String[] {"quest", "chat", "media", "social"}) {
            var port = Integer.toString(freePort());
            settings.put("questcity.test.port-of-" + peer, port);
            settings.put("questcity.peers." + peer, "http://127.0.0.1:" + port);
        }
        settings.put("questcity.events.consumers.SampleHappened", "quest");
        settings.put("questcity.events.consumers.BothConcerned", "quest,media");
        settings.put("questcity.events.consumers.ChatConcerned", "chat");
        return settings;
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package com.questcity.local.gateway;

import java.time.Duration;

/**
 * How much, and how long, a client or a service may take.
 *
 * @param body the largest request body in bytes
 * @param answer how long a service may be silent before the client gets a 504
 * @param head how long a connection may take to send a complete request head; idle connections end
 *     with it
 * @param idle how long a body may stand still, in either direction
 * @param socket how long a WebSocket may be silent
 */
public record GatewayLimits(
        long body, Duration answer, Duration head, Duration idle, Duration socket) {

    /** The figures of k8s/base/ingress.yaml, as far as it names them. */
    public static final GatewayLimits STANDARD =
            new GatewayLimits(
                    32L * 1024 * 1024,
                    Duration.ofSeconds(30),
                    Duration.ofSeconds(30),
                    Duration.ofSeconds(60),
                    Duration.ofHours(1));

    GatewayLimits withBody(long bytes) {
        return new GatewayLimits(bytes, answer, head, idle, socket);
    }
}

package com.questcity.local.gateway;

import java.nio.file.Path;
import java.util.Map;

/**
 * What a gateway needs to know.
 *
 * @param port where it listens, on the loopback address only
 * @param ingress the manifest whose rules it follows
 * @param services public address (host:port) by the service name of the manifest
 * @param management management address (host:port) by the short name on the API page, in the page's
 *     order
 */
public record GatewaySettings(
        int port,
        Path ingress,
        Map<String, String> services,
        Map<String, String> management,
        GatewayLimits limits) {

    public GatewaySettings(
            int port, Path ingress, Map<String, String> services, Map<String, String> management) {
        this(port, ingress, services, management, GatewayLimits.STANDARD);
    }
}

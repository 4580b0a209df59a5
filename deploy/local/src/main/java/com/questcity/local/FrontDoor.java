package com.questcity.local;

import com.questcity.local.gateway.Gateway;
import com.questcity.local.gateway.GatewaySettings;
import com.questcity.local.home.Home;
import com.questcity.local.home.Service;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/** The gateway of a stack: before its services, by the rules that Kubernetes follows too. */
final class FrontDoor {

    private FrontDoor() {}

    static Gateway open(Home home) {
        var ports = home.ports();
        return Gateway.start(
                new GatewaySettings(
                        ports.gateway(),
                        home.checkout().resolve("k8s/base/ingress.yaml"),
                        addresses(Service::module, ports::of),
                        addresses(Service::context, ports::management)));
    }

    private static Map<String, String> addresses(
            Function<Service, String> name, ToIntFunction<Service> port) {
        var addresses = new LinkedHashMap<String, String>();
        for (var service : Service.values()) {
            addresses.put(name.apply(service), "127.0.0.1:" + port.applyAsInt(service));
        }
        return addresses;
    }
}

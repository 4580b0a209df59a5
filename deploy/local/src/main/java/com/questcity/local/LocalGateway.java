package com.questcity.local;

import com.questcity.local.gateway.Gateway;
import com.questcity.local.gateway.GatewaySettings;
import com.questcity.local.home.Home;
import com.questcity.local.home.Service;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/** The gateway before the services of this machine, by the manifest that Kubernetes routes by. */
final class LocalGateway {

    private static final Path INGRESS = Path.of("k8s", "base", "ingress.yaml");

    private LocalGateway() {}

    static AutoCloseable start(Home home) {
        var ports = home.ports();
        return Gateway.start(
                new GatewaySettings(
                        ports.gateway(),
                        home.checkout().resolve(INGRESS),
                        addresses(Service::module, ports::of),
                        addresses(Service::context, ports::management)));
    }

    private static Map<String, String> addresses(
            Function<Service, String> name, ToIntFunction<Service> port) {
        var addresses = new LinkedHashMap<String, String>();
        Arrays.stream(Service.values())
                .forEach(service ->
                        addresses.put(
                                name.apply(service), "127.0.0.1:" + port.applyAsInt(service)));
        return addresses;
    }
}

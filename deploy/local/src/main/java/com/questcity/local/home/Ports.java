package com.questcity.local.home;

import java.util.LinkedHashMap;
import java.util.Map;

/** The ports of a stack: all follow the gateway's. */
public record Ports(int gateway) {

    private static final int MANAGEMENT_OFFSET = 10;
    private static final int HIGHEST_OFFSET = 23;
    private static final int HIGHEST_PORT = 65535;

    public Ports {
        if (gateway < 1 || gateway + HIGHEST_OFFSET > HIGHEST_PORT) {
            throw new IllegalArgumentException(
                    "QUESTCITY_PORT must be between 1 and " + (HIGHEST_PORT - HIGHEST_OFFSET));
        }
    }

    public int of(Service service) {
        return gateway + service.number();
    }

    public int management(Service service) {
        return of(service) + MANAGEMENT_OFFSET;
    }

    public int postgres() {
        return gateway + 20;
    }

    public int redis() {
        return gateway + 21;
    }

    public int s3() {
        return gateway + 22;
    }

    public int smtp() {
        return gateway + 23;
    }

    /** Every port by the part that wants it. */
    public Map<Integer, String> parts() {
        var parts = new LinkedHashMap<Integer, String>();
        parts.put(gateway, "gateway");
        for (var service : Service.values()) {
            parts.put(of(service), service.module());
            parts.put(management(service), service.module() + " (management)");
        }
        parts.put(postgres(), "postgres");
        parts.put(redis(), "redis");
        parts.put(s3(), "s3");
        parts.put(smtp(), "smtp");
        return parts;
    }
}

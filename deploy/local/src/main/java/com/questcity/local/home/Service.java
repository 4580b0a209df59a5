package com.questcity.local.home;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The five services. */
public enum Service {
    AUTH(1),
    QUEST(2),
    CHAT(3),
    MEDIA(4),
    SOCIAL(5);

    private final int number;

    Service(int number) {
        this.number = number;
    }

    /** Its place in every list and among the ports. */
    int number() {
        return number;
    }

    /** The service's role, schema and address. */
    public String context() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The service's module, program and log. */
    public String module() {
        return context() + "-service";
    }

    /** Finds a service by "quest" as well as by "quest-service". */
    public static Optional<Service> named(String name) {
        return Arrays.stream(values())
                .filter(service -> name.equals(service.context()) || name.equals(service.module()))
                .findFirst();
    }
}

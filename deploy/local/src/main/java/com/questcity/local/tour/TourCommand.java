package com.questcity.local.tour;

import com.questcity.local.client.Gateway;
import com.questcity.local.client.LocalPlatform;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Takes the tour. Exit code 0 when every step went well, else 1. */
@Command(
        name = "tour",
        description = "Walks a new player through the running platform, step by step.")
public final class TourCommand implements Callable<Integer> {

    private final LocalPlatform platform;
    private final List<Step> steps;

    @Spec private CommandSpec spec = CommandSpec.create();

    public TourCommand(Map<String, String> environment) {
        this(environment, Tour.all());
    }

    TourCommand(Map<String, String> environment, List<Step> steps) {
        this.platform = LocalPlatform.from(environment);
        this.steps = steps;
    }

    @Override
    public Integer call() {
        try (var gateway = new Gateway(platform.gateway())) {
            var tourist = new Tourist(gateway, new Mailbox(platform.mailFolder()));
            return new Tour(steps, spec.commandLine().getOut()).walk(tourist) ? 0 : 1;
        }
    }
}

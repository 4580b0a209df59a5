package com.questcity.local.tour;

import com.questcity.local.client.PlatformClient;
import com.questcity.local.home.Home;
import java.net.URI;
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

    private final Map<String, String> environment;
    private final List<Step> steps;

    @Spec private CommandSpec spec = CommandSpec.create();

    public TourCommand(Map<String, String> environment) {
        this(environment, Tour.all());
    }

    TourCommand(Map<String, String> environment, List<Step> steps) {
        this.environment = environment;
        this.steps = steps;
    }

    @Override
    public Integer call() {
        var home = Home.from(environment);
        try (var platform = new PlatformClient(URI.create(home.url()))) {
            var tourist = new Tourist(platform, new Mailbox(home.mail()));
            return new Tour(steps, spec.commandLine().getOut()).walk(tourist) ? 0 : 1;
        }
    }
}

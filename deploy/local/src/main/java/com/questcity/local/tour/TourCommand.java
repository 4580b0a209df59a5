package com.questcity.local.tour;

import com.questcity.embedded.Secrets;
import com.questcity.local.client.PlatformClient;
import com.questcity.local.home.Home;
import com.questcity.local.stack.AuthCommand;
import com.questcity.local.stack.PackagedService;
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
        description =
                "Walks a new player and an administrator through the running platform, step by step.")
public final class TourCommand implements Callable<Integer> {

    private final Map<String, String> environment;
    private final List<Step> steps;
    private final Administrator.Appointment appointment;

    @Spec private CommandSpec spec = CommandSpec.create();

    public TourCommand(Map<String, String> environment) {
        this(environment, Tour.all(), (name, password) -> appoint(environment, name, password));
    }

    TourCommand(
            Map<String, String> environment,
            List<Step> steps,
            Administrator.Appointment appointment) {
        this.environment = environment;
        this.steps = steps;
        this.appointment = appointment;
    }

    /** The way every administrator is made: beside the running platform, by its own command. */
    private static void appoint(Map<String, String> environment, String name, String password) {
        var home = Home.from(environment);
        new AuthCommand(home, new PackagedService(home, environment)).appoint(name, password);
    }

    @Override
    public Integer call() {
        var home = Home.from(environment);
        try (var platform = new PlatformClient(URI.create(home.url()))) {
            var tourist =
                    new Tourist(platform, new Mailbox(home.mail()), administrator(home, platform));
            return new Tour(steps, spec.commandLine().getOut()).walk(tourist) ? 0 : 1;
        }
    }

    private Administrator administrator(Home home, PlatformClient platform) {
        return new Administrator(
                platform,
                () -> Secrets.in(home.secrets()).password(Administrator.NAME + ".password"),
                appointment);
    }
}

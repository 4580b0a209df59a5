package com.questcity.local.stack;

import com.questcity.local.home.Home;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/**
 * Passes its arguments to auth-service's own command; a stopped platform gets its database for that
 * long.
 */
@Command(
        name = "create-admin",
        description =
                "Makes an administrator: --username U --email E [--password P | --generate-password] [--editor];"
                        + " what is missing comes from ADMIN_USERNAME, ADMIN_EMAIL, ADMIN_PASSWORD, or is asked.")
public final class CreateAdminCommand implements Callable<Integer> {

    private final Map<String, String> environment;

    @Unmatched private List<String> arguments = new ArrayList<>();

    public CreateAdminCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws Exception {
        var home = Home.from(environment).create();
        try (var lock = LauncherLock.take(home).orElse(null)) {
            if (lock == null) {
                return run(home);
            }
            try (var _ = new Servers(home, new Progress(System.out)).postgres()) {
                return run(home);
            }
        }
    }

    private int run(Home home) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("create-admin"));
        command.addAll(arguments);
        return new AuthCommand(home, new PackagedService(home, environment))
                .process(command, Map.of())
                .inheritIO()
                .start()
                .waitFor();
    }
}

package com.questcity.local.stack;

import com.questcity.local.home.Home;
import com.questcity.local.home.Service;
import com.questcity.local.home.ServiceEnvironment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A one-off command of auth-service, which brings its own: it takes no port of the stack's and
 * needs only the database.
 */
public final class AuthCommand {

    private final Home home;
    private final ServiceProgram program;

    public AuthCommand(Home home, ServiceProgram program) {
        this.home = home;
        this.program = program;
    }

    /** A process that is ready to be started; {@code more} variables may carry a password. */
    public ProcessBuilder process(List<String> arguments, Map<String, String> more) {
        var command = new ArrayList<>(program.command(Service.AUTH));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command);
        builder.environment().putAll(new ServiceEnvironment(home).write(Service.AUTH));
        builder.environment().putAll(more);
        return builder;
    }

    /**
     * Makes an account for one of the launcher's own commands. A name that is taken is no failure:
     * then an earlier run got this far, and whether the password fits will be seen.
     */
    public void appoint(String username, String password, String... more) {
        var arguments =
                new ArrayList<>(
                        List.of(
                                "create-admin",
                                "--username",
                                username,
                                "--email",
                                username + "@questcity.localhost"));
        arguments.addAll(List.of(more));
        var log = home.log("create-admin");
        try {
            var exitCode =
                    process(arguments, Map.of("ADMIN_PASSWORD", password))
                            .redirectErrorStream(true)
                            .redirectOutput(Redirect.appendTo(log.toFile()))
                            .start()
                            .waitFor();
            if (exitCode > 1) {
                throw new StartFailed("create-admin ended with " + exitCode + ", see " + log);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailed("interrupted while " + username + " was made", e);
        }
    }
}

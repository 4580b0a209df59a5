package com.questcity.local.stack;

import com.questcity.local.home.Home;
import com.questcity.local.home.Service;
import com.questcity.local.home.ServiceEnvironment;
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
}

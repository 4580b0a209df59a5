package com.questcity.local;

import com.questcity.local.mail.MailCommand;
import com.questcity.local.stack.Attachments;
import com.questcity.local.stack.CreateAdminCommand;
import com.questcity.local.stack.DevCommand;
import com.questcity.local.stack.DownCommand;
import com.questcity.local.stack.LogsCommand;
import com.questcity.local.stack.StatusCommand;
import com.questcity.local.stack.UpCommand;
import java.util.List;
import java.util.Map;
import java.util.logging.LogManager;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The launcher's commands. deploy/questcity builds what changed and passes its arguments on to
 * here.
 */
@Command(
        name = "deploy/questcity",
        description = "The QuestCity platform on this machine.",
        synopsisSubcommandLabel = "COMMAND")
public final class QuestCity {

    private QuestCity() {}

    public static void main(String[] arguments) {
        // "up" opens its log; no other command has anything to log.
        LogManager.getLogManager().reset();
        System.exit(commandLine(System.getenv()).execute(arguments));
    }

    static CommandLine commandLine(Map<String, String> environment) {
        var line = new CommandLine(new QuestCity());
        commands(environment).forEach(line::addSubcommand);
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            command.getErr().println(command.getCommandName() + ": " + failure.getMessage());
            if (environment.containsKey("QUESTCITY_DEBUG")) {
                failure.printStackTrace(command.getErr());
            }
            return 1;
        });
        return line;
    }

    /** In the order of the help. */
    private static List<Object> commands(Map<String, String> environment) {
        return List.of(
                new UpCommand(environment, attachments()),
                new DownCommand(environment),
                new StatusCommand(environment),
                new LogsCommand(environment),
                new MailCommand(environment),
                new CreateAdminCommand(environment),
                new DevCommand(environment));
    }

    private static Attachments attachments() {
        return new Attachments(home -> () -> {}, (home, username, password) -> "none");
    }
}

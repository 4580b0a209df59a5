package com.questcity.local;

import com.questcity.local.bench.BenchCommand;
import com.questcity.local.home.Home;
import com.questcity.local.importer.DemoPack;
import com.questcity.local.importer.ImportCommand;
import com.questcity.local.mail.MailCommand;
import com.questcity.local.stack.Attachments;
import com.questcity.local.stack.CreateAdminCommand;
import com.questcity.local.stack.DevCommand;
import com.questcity.local.stack.DownCommand;
import com.questcity.local.stack.LogsCommand;
import com.questcity.local.stack.StatusCommand;
import com.questcity.local.stack.UpCommand;
import com.questcity.local.tour.TourCommand;
import java.net.URI;
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
                new ImportCommand(environment),
                new TourCommand(environment),
                new CreateAdminCommand(environment),
                new BenchCommand(environment),
                new DevCommand(environment));
    }

    private static Attachments attachments() {
        return new Attachments(LocalGateway::start, QuestCity::importDemo);
    }

    private static String importDemo(Home home, String username, String password) {
        return new DemoPack(URI.create(home.url())).bringIn(username, password).line();
    }
}

package com.questcity.auth.admin;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import picocli.CommandLine;

/**
 * Without arguments the service; with arguments one command of it, beside or without the service.
 */
@QuarkusMain
public class AuthMain implements QuarkusApplication {

    private final CommandLine.IFactory beans;

    AuthMain(CommandLine.IFactory beans) {
        this.beans = beans;
    }

    public static void main(String... arguments) {
        if (arguments.length > 0) {
            takeNoTraffic();
        }
        Quarkus.run(AuthMain.class, arguments);
    }

    @Override
    public int run(String... arguments) {
        if (arguments.length == 0) {
            Quarkus.waitForExit();
            return 0;
        }
        return new CommandLine(OperatorCommands.class, beans).execute(arguments);
    }

    // The service may be running beside the command: neither its ports nor its jobs are touched.
    private static void takeNoTraffic() {
        System.setProperty("quarkus.http.host-enabled", "false");
        System.setProperty("quarkus.management.host", "127.0.0.1");
        System.setProperty("quarkus.management.port", "0");
        System.setProperty("quarkus.log.level", "WARN");
        System.setProperty("quarkus.scheduler.enabled", "false");
        System.setProperty("questcity.jobs.enabled", "false");
    }
}

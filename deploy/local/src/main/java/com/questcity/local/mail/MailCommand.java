package com.questcity.local.mail;

import com.questcity.embedded.MailFolder;
import com.questcity.local.home.Home;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows the newest mail to an address as text. */
@Command(name = "mail", description = "Shows the newest mail, to ADDRESS or to anyone, as text.")
public final class MailCommand implements Callable<Integer> {

    private final Map<String, String> environment;

    @Parameters(arity = "0..1", paramLabel = "ADDRESS", description = "The recipient.")
    private String address = "";

    @Spec private CommandSpec spec = CommandSpec.create();

    public MailCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        var folder = Home.from(environment).mail();
        var mail = new MailFolder(folder).newest(address);
        if (mail.isEmpty()) {
            spec.commandLine()
                    .getErr()
                    .println(
                            "no mail to "
                                    + (address.isEmpty() ? "anyone" : address)
                                    + " in "
                                    + folder);
            return 1;
        }
        var newest = mail.get();
        spec.commandLine()
                .getOut()
                .printf(
                        "From: %s%nTo: %s%nSubject: %s%n%n%s%n",
                        newest.from(), newest.to(), newest.subject(), newest.text());
        return 0;
    }
}

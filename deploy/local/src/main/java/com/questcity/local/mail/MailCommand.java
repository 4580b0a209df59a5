package com.questcity.local.mail;

import com.questcity.embedded.Mail;
import com.questcity.embedded.MailFolder;
import com.questcity.local.client.Pause;
import com.questcity.local.home.Home;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows the newest mail to an address as text. */
@Command(name = "mail", description = "Shows the newest mail, to ADDRESS or to anyone, as text.")
public final class MailCommand implements Callable<Integer> {

    private static final int MOST_LOOKS = 50;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private final Map<String, String> environment;
    private final Pause pause = Pause.real();

    @Parameters(arity = "0..1", paramLabel = "ADDRESS", description = "The recipient.")
    private String address = "";

    @Spec private CommandSpec spec = CommandSpec.create();

    public MailCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        var folder = Home.from(environment).mail();
        var mail = await(new MailFolder(folder));
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
                        newest.from(),
                        newest.to(),
                        newest.subject(),
                        withLocalLineEnds(newest.text()));
        return 0;
    }

    // Mail is a job, so the one that was just ordered comes a moment later.
    private Optional<Mail> await(MailFolder folder) {
        var mail = folder.newest(address);
        for (int looks = 0; mail.isEmpty() && looks < MOST_LOOKS; looks++) {
            pause.last(BETWEEN_LOOKS);
            mail = folder.newest(address);
        }
        return mail;
    }

    // On the wire lines end in CR LF, which would keep a shell from finding the code.
    private static String withLocalLineEnds(String text) {
        return text.lines().collect(Collectors.joining(System.lineSeparator()));
    }
}

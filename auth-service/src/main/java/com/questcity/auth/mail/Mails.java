package com.questcity.auth.mail;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.quarkus.qute.Engine;
import io.smallrye.faulttolerance.api.ApplyGuard;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Sends letters now. From inside a change use {@link LetterBox}. */
@ApplicationScoped
public class Mails {

    private final ReactiveMailer mailer;
    private final Engine templates;

    Mails(ReactiveMailer mailer, Engine templates) {
        this.mailer = mailer;
        this.templates = templates;
    }

    /** The first line of a template is the subject; nothing that a stranger typed is in it. */
    @ApplyGuard("mail")
    public Uni<Void> send(Letter letter, Recipient to, Map<String, String> data) {
        var rendered =
                templates
                        .getTemplate(letter.template())
                        .data("ru", to.locale().equals("ru"))
                        .data("username", to.username())
                        .data("data", data)
                        .render()
                        .strip()
                        .split("\n", 2);
        return mailer.send(
                Mail.withText(to.email(), rendered[0].strip(), rendered[1].strip() + "\n"));
    }
}

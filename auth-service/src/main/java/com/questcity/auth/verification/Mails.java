package com.questcity.auth.verification;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.smallrye.faulttolerance.api.ApplyGuard;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Every mail of this service, in Russian and in English; the texts are in templates/mails. */
@ApplicationScoped
public class Mails {

    private static final Map<String, String> CODE_SUBJECT =
            Map.of("ru", "Код подтверждения QuestCity", "en", "Your QuestCity code");
    private static final Map<String, String> TAKEN_SUBJECT =
            Map.of("ru", "Попытка регистрации в QuestCity", "en", "A registration at QuestCity");

    private final ReactiveMailer mailer;
    private final Template code;
    private final Template taken;

    Mails(
            ReactiveMailer mailer,
            @Location("mails/verification-code.txt") Template code,
            @Location("mails/address-taken.txt") Template taken) {
        this.mailer = mailer;
        this.code = code;
        this.taken = taken;
    }

    @ApplyGuard("mail")
    Uni<Void> verificationCode(IssuedCode issued) {
        return send(
                issued.recipient(),
                CODE_SUBJECT.getOrDefault(issued.locale(), "QuestCity"),
                code.data("ru", issued.locale().equals("ru"))
                        .data("code", issued.code())
                        .data("username", issued.username())
                        .render());
    }

    /** Tells the owner of an address that somebody tried to register it again. */
    @ApplyGuard("mail")
    public Uni<Void> addressTaken(String email, String locale) {
        return send(
                email,
                TAKEN_SUBJECT.getOrDefault(locale, "QuestCity"),
                taken.data("ru", locale.equals("ru")).render());
    }

    private Uni<Void> send(String to, String subject, String text) {
        return mailer.send(Mail.withText(to, subject, text));
    }
}

package com.questcity.auth.verification;

import com.questcity.auth.mail.Mails;
import com.questcity.common.jobs.Job;
import com.questcity.common.jobs.JobType;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes and mails a code. Run again, it mails a new code, and only that one is good. */
@ApplicationScoped
class VerificationMailJob implements Job<VerificationMail> {

    static final JobType<VerificationMail> TYPE =
            new JobType<>("mail-verification-code", VerificationMail.class);

    private final VerificationService codes;
    private final Mails mails;

    VerificationMailJob(VerificationService codes, Mails mails) {
        this.codes = codes;
        this.mails = mails;
    }

    @Override
    public JobType<VerificationMail> type() {
        return TYPE;
    }

    @Override
    public Uni<Void> run(VerificationMail mail) {
        return codes.issue(mail.requestId()).chain(this::send);
    }

    private Uni<Void> send(@Nullable IssuedCode issued) {
        return issued == null
                ? Uni.createFrom().voidItem()
                : mails.send(issued.purpose().letter(), issued.to(), Map.of("code", issued.code()));
    }
}

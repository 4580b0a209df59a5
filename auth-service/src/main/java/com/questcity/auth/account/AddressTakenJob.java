package com.questcity.auth.account;

import com.questcity.auth.verification.Mails;
import com.questcity.common.jobs.Job;
import com.questcity.common.jobs.JobType;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class AddressTakenJob implements Job<AddressTakenMail> {

    static final JobType<AddressTakenMail> TYPE =
            new JobType<>("mail-address-taken", AddressTakenMail.class);

    private final Mails mails;

    AddressTakenJob(Mails mails) {
        this.mails = mails;
    }

    @Override
    public JobType<AddressTakenMail> type() {
        return TYPE;
    }

    @Override
    public Uni<Void> run(AddressTakenMail mail) {
        return mails.addressTaken(mail.email(), mail.locale());
    }
}
